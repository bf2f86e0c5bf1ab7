import type {Site} from '../../model.ts';
import type {DocumentRef} from '../../plugin.ts';
import type {Scope} from './document-scope.ts';

interface Known {
  readonly site: Pick<Site, 'documents'>;
  readonly scopeOf: (id: string) => Scope;
}

/** Replaces each reference to a document of the site with its scope. */
export function resolveRefs(value: unknown, known: Known): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveRefs(item, known));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const {documentId} = value as Partial<DocumentRef>;
  // Front matter may have a field of that name, too.
  if (documentId !== undefined && known.site.documents.has(documentId)) return known.scopeOf(documentId);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveRefs(item, known)]));
}
