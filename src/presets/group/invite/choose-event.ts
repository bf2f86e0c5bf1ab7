import {didYouMean, finderByName, type HeldBack, type Site} from '../../../api.ts';
import {fileName} from '../site/file-name.ts';
import type {ListedEvent, SiteEvents} from '../site/site-events.ts';

/** The event that somebody asked for, or why there is none, in words. */
export type Choice =
  | {readonly event: ListedEvent}
  | {readonly problem: string; readonly kind: 'unknown' | 'none'};

/** The event with this id, or whose post has this file name; by default the next one that is not called off. */
export function chooseEvent(site: Site, name: string | undefined): Choice {
  const events = site.extras.group_events as SiteEvents | undefined;
  if (name !== undefined) return eventNamed(name, events, site);
  const event = events?.next ?? events?.upcoming[0];
  return event ? {event} : {problem: nothingUpcoming(events?.past[0]), kind: 'none'};
}

function nothingUpcoming(last: ListedEvent | undefined): string {
  if (!last) return 'This site has no event yet.\nTo write one: ssg new event "Title" --on 2026-12-08T19:00';
  const start = last.start.slice(0, 10);
  return [
    'No event is coming up.',
    `The last one, on ${start}, was “${last.title}”.`,
    `For its texts: ssg invite ${last.id}`,
  ].join('\n');
}

function eventNamed(name: string, events: SiteEvents | undefined, site: Site): Choice {
  const all = events?.all ?? [];
  const posts = all.map(({post}) => site.documents.get(post.documentId)!);
  const post = finderByName(posts, site.urls)(name);
  const event = all.find(
    (one) => one.id.toLowerCase() === name.toLowerCase() || one.post.documentId === post?.id,
  );
  if (event) return {event};
  const held = site.heldBack.find(({id}) => [id, fileName(id), nameOf(id)].includes(name));
  if (held) return {problem: notPublished(held), kind: 'unknown'};
  const names = all.flatMap(({id, post}) => [id, fileName(post.documentId), nameOf(post.documentId)]);
  return {problem: `There is no event ${name}${instead(name, names, events)}`, kind: 'unknown'};
}

function instead(name: string, names: readonly string[], events: SiteEvents | undefined): string {
  const meant = didYouMean(name, names);
  if (meant !== undefined) return `: did you mean ${meant}?`;
  const upcoming = (events?.upcoming ?? []).map(({id}) => `\n  ${id}`);
  return upcoming.length > 0 ? `. Coming up:${upcoming.join('')}` : '.';
}

/** The flag that publishes it all the same. */
const FLAGS: Partial<Record<HeldBack['reason'], string>> = {
  draft: '--drafts',
  future: '--future',
  unpublished: '--unpublished',
  expired: '--expired',
};

function notPublished({id, reason}: HeldBack): string {
  const flag = FLAGS[reason];
  return `${id} is not published yet${flag ? `.\nFor its texts, add ${flag}` : '.'}`;
}

/** Without folder, date and ending. */
function nameOf(id: string): string {
  return fileName(id).replace(/^\d{4}-\d\d?-\d\d?-/, '');
}
