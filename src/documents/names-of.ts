import type {Document, Site} from '../model.ts';

/** Finds a document by a name that authors may give it; of several with one name, the first. */
export function finderByName(
  documents: readonly Document[],
  urls: Site['urls'],
): (name: string) => Document | undefined {
  let byName: ReadonlyMap<string, Document> | undefined;
  return (name) => {
    byName ??= new Map(
      documents.toReversed().flatMap((one) => namesOf(one, urls.get(one.id)).map((called) => [called, one])),
    );
    return byName.get(name);
  };
}

/** Its file name, with or without date, folders and extension, and its URL path. */
function namesOf({id, name}: Document, url: string | undefined): string[] {
  return [name, ...fileNamesOf(id), ...(url === undefined ? [] : [url])];
}

/** What authors may call a file: its path, with or without folders and extension. */
export function fileNamesOf(path: string): string[] {
  const folders = path.split('/');
  const paths = folders.map((_, index) => folders.slice(index).join('/'));
  return [...paths, ...paths.map((one) => one.replace(/\.\w+$/, ''))];
}
