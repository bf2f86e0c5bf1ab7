import {decodePath} from '../urls.ts';

/** Jekyll::URL.escape_path. */
export function escapeJekyllPath(path: string): string {
  return encodeURI(path.toWellFormed()).replaceAll('#', '%23');
}

/** Jekyll::URL#sanitize_url. */
export function sanitizeJekyllUrl(url: string): string {
  return `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}

/** Jekyll::Document#destination, including its final File.expand_path. */
export function jekyllOutputOf(url: string, extension = '.html'): string {
  const path = decodePath(url);
  if (path.endsWith('/')) return expand(`${path}index.html`);
  return expand(path.endsWith(extension) ? path : `${path}${extension}`);
}

function expand(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
