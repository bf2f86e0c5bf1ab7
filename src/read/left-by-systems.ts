/** What systems and office programs leave beside files: locks, and what a Mac or Windows notes of a file or a folder. */
export function isLeftBySystem(name: string): boolean {
  return LEFT.test(name);
}

const LEFT = /^\.~lock\..*#$|^~\$|^\._|^Icon\r$|^Thumbs\.db$|^desktop\.ini$/;
