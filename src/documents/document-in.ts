import type {Document, Site} from '../model.ts';

/** A published document by its id; throws if the site has none, since the id came from the code of a plugin. */
export function documentIn({documents}: Pick<Site, 'documents'>, id: string): Document {
  const document = documents.get(id);
  if (document === undefined) throw new TypeError(`the site has no document \`${id}\`.`);
  return document;
}
