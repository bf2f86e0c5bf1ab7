import {
  type Diagnostic,
  type Document,
  didYouMean,
  finderByName,
  isExternal,
  type Place,
  type Site,
  warning,
} from '../../../api.ts';
import type {Event} from '../event.ts';
import {fileName} from './file-name.ts';

/** How an event went: its `recap`, or the post that names it in `recap_of`. */
export interface Recap {
  /** URL path of a post, or any other address. */
  readonly url: string;
  /** Absent if it is not a post. */
  readonly title?: string;
}

/** A post and the event that its `recap_of` names. */
export interface RecapOf {
  readonly post: Document;
  readonly event: Event;
}

type Report = (diagnostic: Diagnostic) => void;

/** The post about how it went, by its file name, with or without date and folder, or by its address. */
export function findRecap(
  event: Event,
  site: Site,
  {find, report}: {find: (name: string) => Document | undefined; report: Report},
): Recap | undefined {
  const {recap} = event;
  if (recap === undefined) return undefined;
  const found = find(recap);
  if (found) return asRecap(found, site);
  if (isExternal(recap) || recap.startsWith('/')) return {url: recap};
  const names = [...site.documents.keys()].map(fileName);
  const place = site.documents.get(event.post)!.placeOf('event.recap');
  const hint = 'Write its file name without `.md`, or its address.';
  report(unknown('post', recap, {names, place, hint}));
  return undefined;
}

const EVENT_NAME = 'Write the `id` of an event, or the file name of its post without `.md`.';

/** The posts with a `recap_of`: the id of an event, or its post as in `recap`. */
export function findRecapsOf(events: readonly Event[], site: Site, report: Report): readonly RecapOf[] {
  const posts = [...site.documents.values()].filter(
    ({id, data: {recap_of: name}}) => name !== undefined && name !== null && name !== '' && site.urls.has(id),
  );
  if (posts.length === 0) return [];
  const byId = new Map(events.toReversed().map((event) => [event.id, event]));
  const byPost = new Map(events.map((event) => [event.post, event]));
  const find = finderByName(
    events.map(({post}) => site.documents.get(post)!),
    site.urls,
  );
  const recaps = posts.flatMap((post): RecapOf[] => {
    const name = post.data.recap_of;
    if (typeof name !== 'string') {
      const message = '`recap_of` is not the name of an event.';
      report(warning('event-recap', post.placeOf('recap_of'), message, {hint: EVENT_NAME}));
      return [];
    }
    const event = byId.get(name) ?? byPost.get(find(name)?.id ?? '');
    if (event) return [{post, event}];
    const names = events.flatMap((one) => [one.id, fileName(one.post)]);
    report(unknown('event', name, {names, place: post.placeOf('recap_of'), hint: EVENT_NAME}));
    return [];
  });
  reportTwice(recaps, report);
  return recaps;
}

/** The page of an event leads to one recap only. */
function reportTwice(recaps: readonly RecapOf[], report: Report): void {
  const first = new Map<Event, Document>();
  for (const {post, event} of recaps) {
    const other = first.get(event);
    if (other === undefined) first.set(event, post);
    else if (event.recap === undefined && !post.versions?.includes(other.id))
      report(twice(post, other, event));
  }
}

function twice(post: Document, other: Document, {id}: Event): Diagnostic {
  const message = `Two posts have \`recap_of\` for the event ${id}: this one and ${other.id}.`;
  const related = [{message: 'the other one', place: other.placeOf('recap_of')}];
  const hint = 'Leave it in the one that the page of the event should lead to.';
  return warning('event-recap-twice', post.placeOf('recap_of'), message, {hint, related});
}

/** A post as the recap of an event. */
export function asRecap({id, title}: Document, site: Site): Recap {
  return {url: site.urls.get(id)!, title};
}

function unknown(
  what: 'post' | 'event',
  name: string,
  {names, place, hint}: {names: readonly string[]; place: Place; hint: string},
): Diagnostic {
  const meant = didYouMean(name, names);
  const message = `There is no ${what} \`${name}\`${meant ? `: did you mean \`${meant}\`?` : '.'}`;
  return warning('event-recap', place, message, {hint});
}
