import {type Context, type DocumentRef, isMap, type ScopeView, templateValue} from '../../../api.ts';

/** Front matter as templates see it: dates are date objects, and references to documents are resolved. */
export function templateData(
  data: Readonly<Record<string, unknown>>,
  view: Pick<ScopeView, 'scopeOf' | 'site'> & Context,
): Record<string, unknown> {
  const {timezone} = view.config;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null
        ? withDocuments(templateValue(value, {timezone, mode: 'jekyll'}), view)
        : value,
    ]),
  );
}

/** The value with each reference to a document replaced by what templates see of it. */
export function withDocuments(value: unknown, view: Pick<ScopeView, 'scopeOf' | 'site'>): unknown {
  if (Array.isArray(value)) return value.map((item) => withDocuments(item, view));
  if (!isMap(value)) return value;
  const {documentId} = value as Partial<DocumentRef>;
  // Front matter may have a field of that name, too.
  if (documentId !== undefined && view.site.documents.has(documentId)) return view.scopeOf(documentId);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withDocuments(item, view)]));
}
