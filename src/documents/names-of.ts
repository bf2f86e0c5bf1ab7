import type {Document} from '../model.ts';

/** What authors may call a document: its file name, with or without date, folders and extension, or its URL path. */
export function namesOf({id, name}: Document, url: string | undefined): string[] {
  return [name, ...fileNamesOf(id), ...(url === undefined ? [] : [url])];
}

/** What authors may call a file: its path, with or without folders and extension. */
export function fileNamesOf(path: string): string[] {
  const folders = path.split('/');
  const paths = folders.map((_, index) => folders.slice(index).join('/'));
  return [...paths, ...paths.map((one) => one.replace(/\.\w+$/, ''))];
}
