/** Says whether a static host finds a file for a URL path: itself, `path.html`, or `path/index.html`. */
export function servedBy(paths: Iterable<string>): (urlPath: string) => boolean {
  const files = new Set([...paths].map((path) => path.normalize('NFC')));
  return (urlPath) => {
    const path = urlPath.normalize('NFC').replace(/^\/+/, '');
    if (path === '' || path.endsWith('/')) return files.has(`${path}index.html`);
    return files.has(path) || files.has(`${path}.html`) || files.has(`${path}/index.html`);
  };
}
