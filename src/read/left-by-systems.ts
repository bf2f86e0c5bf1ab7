/** What systems and office programs leave beside files: locks, and metadata of macOS or Windows. */
export function isLeftBySystem(name: string): boolean {
  return LEFT.test(name);
}

const LEFT = /^\.~lock\..*#$|^~\$|^\._|^Icon\r$|^Thumbs\.db$|^desktop\.ini$/;
