import type {Document, Site} from '../../../api.ts';
import {strftime, timeInZone} from '../../../liquid/index.ts';
import type {Settings} from '../config/settings.ts';
import {relativePath} from '../parse/parse-document.ts';
import {idsOfCollection} from '../relate/documents-in-order.ts';

/**
 * `{% post_url folder/2026-01-02-title %}`; Jekyll::Tags::PostUrl. The folder is inside `_posts` or around it. If no
 * post has that path, the oldest with that day and slug is meant, whatever its folder.
 */
export function postNamed(name: string, site: Site, settings: Settings): string | undefined {
  const [, folder = '', day = '', slug = ''] =
    /^(.+\/)?(\d+-\d+-\d+)-(.*)$/.exec(name.replace(/^\//, '')) ?? [];
  if (day === '') return undefined;
  const stem = `${day}-${slug}.`;
  const starts = [`_posts/${folder}${stem}`, `${folder}_posts/${stem}`];
  const posts = idsOfCollection('posts', site);
  const numbers = day.split('-').map(Number).join('-');
  const isMeant = ({date, data}: Document) =>
    date !== undefined &&
    data.slug === slug &&
    strftime(timeInZone(date.epoch, settings.timezone), '%Y-%-m-%-d') === numbers;
  const isNamed = (path: string) => starts.some((start) => path.startsWith(start));
  return (
    posts.find((id) => isNamed(relativePath(id, settings))) ??
    posts.find((id) => isMeant(site.documents.get(id)!))
  );
}
