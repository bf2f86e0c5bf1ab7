import type {Document, Site} from '../model.ts';

/** The documents of a list: `posts` (newest first), `pages`, or a collection; none if there is no such list. */
export function documentsIn({documents, lists}: Pick<Site, 'documents' | 'lists'>, list: string): Document[] {
  return (lists.get(list) ?? []).map((id) => documents.get(id)!);
}
