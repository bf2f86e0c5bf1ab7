import {isLeftBySystem} from '../../read/left-by-systems.ts';

/**
 * True for what editors and systems leave next to people's files: vim's swap files and its probe `4913`,
 * backups with a tilde, Emacs's locks, JetBrains' and GNOME's temporary files, and folders of tools.
 */
export function isForNobody(name: string): boolean {
  return FILES.test(name) || FOLDERS.has(name) || isLeftBySystem(name);
}

const FILES =
  /^\.#|^#.*#$|~$|^\.(.+\.)?sw[a-px]$|^4913$|___jb_(tmp|old)___$|^\.goutputstream-|\.crswap$|^\.DS_Store$|\.tmp$/;

const FOLDERS: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.idea', '.vscode', 'node_modules']);
