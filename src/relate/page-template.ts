import {posix} from 'node:path';
import type {Document} from '../model.ts';

/** A page's permalink from its path: `about.md` → `/about/`, `a/index.md` → `/a/`, `404.md` → `/404.html`. */
export function pageTemplate({id}: Pick<Document, 'id'>, template: string, folder: string): string {
  const below = id.startsWith(`${folder}/`) ? id.slice(folder.length + 1) : id;
  const path = posix.dirname(below) === '.' ? '' : posix.dirname(below);
  const name = posix.basename(below).replace(/\.[^.]+$/, '');
  if (path === '' && name === '404') return '/404.html';
  return template
    .replaceAll(':path', () => literally(path))
    .replaceAll(':basename', () => (name === 'index' ? '' : literally(name)))
    .replace(/\/{2,}/g, '/');
}

/** In a file name, a colon does not start a placeholder, and `%41` is not A. */
function literally(text: string): string {
  return text.replace(/%(?=[\da-f]{2})/gi, '%25').replaceAll(':', '%3A');
}
