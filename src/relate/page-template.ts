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

/** A colon in a file name does not start a placeholder. */
function literally(text: string): string {
  return text.replaceAll(':', '%3A');
}
