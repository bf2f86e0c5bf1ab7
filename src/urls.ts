/** The file that a URL path is served from: `/a/` → `a/index.html`, `/a` → `a.html`, `/a.xml` → `a.xml`. */
export function outputOf(url: string): string {
  const path = decodePath(url).replace(/^\/+/, '');
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return /\.[A-Za-z0-9]+$/.test(path) ? path : `${path}.html`;
}

/** Percent-encodes a path for use in an href; what is already encoded stays. */
export function encodePath(path: string): string {
  return encodeURI(path)
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23');
}

/** Undoes percent-encoding; a path that is not validly encoded is taken as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a URL leads somewhere without the site's help: it has a scheme, or a host of its own. */
export function isExternal(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
}

/** Joins two parts of a path with one slash between them. */
export function joinPath(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
