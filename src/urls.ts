/** The file that a URL path is served from: `/a/` → `a/index.html`, `/a` → `a.html`, `/a.xml` → `a.xml`. */
export function outputOf(url: string): string {
  const path = decodePath(url).replace(/^\/+/, '');
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return webExtension.test(path) ? path : `${path}.html`;
}

/** Extensions of files on the web: `/2013/node.js` ends in one, `/2013/dots.in.name` does not. */
const webExtension =
  /\.(html?|xhtml|xml|rss|atom|json|js|mjs|css|txt|md|csv|ics|vcf|svg|png|jpe?g|gif|webp|avif|ico|pdf|zip|webmanifest|php|aspx?|woff2?|map)$/i;

/** Percent-encodes a path for use in an href; what is already encoded stays. */
export function encodePath(path: string): string {
  return encodeURI(path.toWellFormed())
    .replace(/%25([0-9A-Fa-f]{2})/g, '%$1')
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23');
}

/** Undoes percent-encoding; what is not validly encoded stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeOrKeep);
  }
}

/** The path with its accents composed, as files of a site are named; any other stays as it is written. */
export function composedPath(path: string): string {
  const decoded = decodePath(path);
  const composed = decoded.normalize('NFC');
  return composed === decoded ? path : encodePath(composed);
}

function decodeOrKeep(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** Paths with the same folded form are one file on systems that ignore case or compose accents. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folders that a path is in: `a` and `a/b` for `a/b/c.html`. */
export function foldersAbove(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({index}) => path.slice(0, index));
}

/** URL path of a file that is published beside a page; every character of its name stands for itself. */
export function besidePage(page: string, file: string): string {
  const name = encodeURI(file.toWellFormed()).replaceAll('?', '%3F').replaceAll('#', '%23');
  return page.replace(/(?<![^/])[^/]*$/, '') + name;
}

/** The file that a copy is written to: it keeps its name, whatever that ends in. */
export function copyOutputOf(url: string): string {
  return decodePath(url).replace(/^\/+/, '');
}

/** Whether a URL leads somewhere without the site's help: it has a scheme, or a host of its own. */
export function isExternal(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
}

/** Joins two parts of a path with one slash between them. */
export function joinPath(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The file in which a static host finds a URL path: itself, `path.html`, or `path/index.html`. */
export function fileServedBy(paths: Iterable<string>): (urlPath: string) => string | undefined {
  const files = new Map([...paths].map((path) => [path.normalize('NFC'), path]));
  return (urlPath) => {
    const path = urlPath.normalize('NFC').replace(/^\/+/, '');
    if (path === '' || path.endsWith('/')) return files.get(`${path}index.html`);
    return files.get(path) ?? files.get(`${path}.html`) ?? files.get(`${path}/index.html`);
  };
}
