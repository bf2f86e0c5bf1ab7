import type {Site} from '../../model.ts';
import type {DocumentRef} from '../../plugin.ts';
import {isMap} from '../../values/is-map.ts';

interface Known {
  readonly site: Pick<Site, 'documents'>;
  scopeOf(id: string): Readonly<Record<string, unknown>>;
}

/** Replaces each reference to a document of the site with its scope. */
export function resolveRefs(value: unknown, known: Known): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveRefs(item, known));
  if (!isMap(value)) return value;
  const {documentId} = value as Partial<DocumentRef>;
  // Front matter may have a field of that name, too.
  if (documentId !== undefined && known.site.documents.has(documentId)) return known.scopeOf(documentId);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveRefs(item, known)]));
}
