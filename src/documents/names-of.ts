import type {Document, Site} from '../model.ts';

/** Finds a document that has an address by a name that authors may give it; of several with one name, the first. */
export function finderByName(
  documents: Iterable<Document>,
  urls: Site['urls'],
): (name: string) => Document | undefined {
  let byName: ReadonlyMap<string, Document> | undefined;
  return (name) => {
    byName ??= new Map(
      [...documents].reverse().flatMap((one) => namesOf(one, urls).map((called) => [called, one])),
    );
    return byName.get(name);
  };
}

/** Its file name, with or without date, folders and extension, and its URL path. */
function namesOf({id, name}: Document, urls: Site['urls']): string[] {
  const url = urls.get(id);
  return url === undefined ? [] : [name, ...fileNamesOf(id), url];
}

/** What authors may call a file: its path, with or without folders and extension. */
export function fileNamesOf(path: string): string[] {
  const folders = path.split('/');
  const paths = folders.map((_, index) => folders.slice(index).join('/'));
  return [...paths, ...paths.map((one) => one.replace(/\.\w+$/, ''))];
}
