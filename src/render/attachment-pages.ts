import type {Document, Page, Source} from '../model.ts';
import {copyOutputOf} from '../urls.ts';
import type {LateBodies} from './bodies.ts';

/** Files that documents refer to, and what is made of them: each is published once beside each page that shows it. */
export function attachmentPages(
  documents: Iterable<Document>,
  bodies: LateBodies,
  attachments: ReadonlyMap<string, Source>,
): Page[] {
  const pages = new Map<string, Page>();
  for (const {id} of documents)
    for (const {path, url, maker = 'copy', data} of (!bodies.isLate(id) && bodies.get(id)?.files) || [])
      pages.set(`${url} ${path}`, {
        ...{url, output: copyOutputOf(url), maker, ...(data && {data})},
        source: attachments.get(path)!,
      });
  return [...pages.values()];
}
