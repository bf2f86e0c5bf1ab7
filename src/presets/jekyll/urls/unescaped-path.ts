/** Jekyll::URL.unescape_path: a file's name may be percent-encoded. */
export function unescapedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
