import {isLeftBySystem} from '../../read/left-by-systems.ts';

/**
 * What editors and systems leave beside the files that people write: vim's swap files and its probe `4913`,
 * backups with a tilde, Emacs's locks, JetBrains' and GNOME's drafts, and folders of tools.
 */
export function isForNobody(name: string): boolean {
  return FILES.test(name) || FOLDERS.has(name) || isLeftBySystem(name);
}

const FILES =
  /^\.#|^#.*#$|~$|^\.(.+\.)?sw[a-px]$|^4913$|___jb_(tmp|old)___$|^\.goutputstream-|\.crswap$|^\.DS_Store$|\.tmp$/;

const FOLDERS: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.idea', '.vscode', 'node_modules']);
