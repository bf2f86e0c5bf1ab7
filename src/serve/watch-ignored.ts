/**
 * What editors and systems leave beside the files that people write: vim's swap files and its probe `4913`,
 * backups with a tilde, locks of Emacs and office programs, JetBrains' and GNOME's drafts, what a Mac and Windows note of
 * a folder, and folders of tools.
 */
export function isForNobody(name: string): boolean {
  return FILES.test(name) || FOLDERS.has(name);
}

const FILES =
  /^\.#|^#.*#$|~$|^\.(.+\.)?sw[a-px]$|^4913$|___jb_(tmp|old)___$|^\.goutputstream-|\.crswap$|^\.DS_Store$|^\._|^Icon\r$|^Thumbs\.db$|^desktop\.ini$|^~\$|^\.~lock\..*#$|\.tmp$/;

const FOLDERS: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.idea', '.vscode', 'node_modules']);
