import {type Document, decodeEntities, type Site, withoutTags} from '../../../api.ts';
import type {Event} from '../event.ts';
import {isoDay} from '../time/wall.ts';
import {type SuggestedTimes, suggestEvent} from './suggest-event.ts';

export interface Suggestion {
  readonly post: Document;
  readonly times: SuggestedTimes;
}

/** The posts without `event:` that announce a meeting, in the order of the meetings; of each day, the first post. */
export function suggestEvents({documents, lists}: Site): Suggestion[] {
  const posts = (lists.get('posts') ?? []).map((id) => documents.get(id)!).reverse();
  const taken = new Set(posts.flatMap((post) => dayOfEvent(post) ?? []));
  const suggestions = posts.flatMap((post): Suggestion[] => {
    if (post.data.event !== undefined || post.date === undefined) return [];
    const {title, language} = post;
    const published = Date.parse(isoDay(post.date));
    const times = suggestEvent({title, text: decodeEntities(withoutTags(post.text)), language, published});
    const day = times?.start.slice(0, 10);
    if (times === undefined || taken.has(day!)) return [];
    taken.add(day!);
    return [{post, times}];
  });
  return suggestions.sort((a, b) => (a.times.start < b.times.start ? -1 : 1));
}

function dayOfEvent({data}: Document): string | undefined {
  const {checked} = (data.event ?? {}) as {checked?: Event};
  return checked && isoDay(checked.start);
}
