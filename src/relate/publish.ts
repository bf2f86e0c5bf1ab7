import type {Config} from '../config.ts';
import type {Document, HeldBack, Moment} from '../model.ts';
import {compareTexts} from '../values/compare-texts.ts';

export interface Published {
  /** Posts newest first, then the rest in the order of their paths. */
  readonly documents: readonly Document[];
  readonly heldBack: readonly HeldBack[];
}

/** Decides what is published at `now`, and why everything else is not. */
export function publish(documents: readonly Document[], {publish}: Config, now: Moment): Published {
  const heldBack: HeldBack[] = [];
  const rest: Document[] = [];
  for (const document of documents.map((one) => withDate(one, now))) {
    const held = whyHeldBack(document, publish, now);
    if (held) heldBack.push(held);
    else rest.push(document);
  }
  const posts = rest.filter(({collection}) => collection === 'posts').sort(newestFirst);
  const kept = publish.limit > 0 ? posts.slice(0, publish.limit) : posts;
  for (const {id} of posts.slice(kept.length)) heldBack.push({id, reason: 'limit'});
  const others = rest
    .filter(({collection}) => collection !== 'posts')
    .sort((a, b) => compareTexts(a.id, b.id));
  return {documents: [...kept, ...others], heldBack};
}

/** Documents whose dates can change what is published: a draft that is held back waits for none. */
export function waitingForDates(documents: readonly Document[], {publish}: Config): readonly Document[] {
  return publish.drafts ? documents : documents.filter(({isDraft}) => !isDraft);
}

/** A draft needs no date: it is shown as if it were published now. */
function withDate(document: Document, now: Moment): Document {
  const isUndated = document.isDraft && document.date === undefined && document.collection === 'posts';
  return isUndated ? {...document, date: now} : document;
}

function whyHeldBack(document: Document, publish: Config['publish'], now: Moment): HeldBack | undefined {
  const {id, isDraft, isPublished, date, expires, collection} = document;
  if (isDraft && !publish.drafts) return {id, reason: 'draft'};
  if (!isPublished && !publish.unpublished) return {id, reason: 'unpublished'};
  if (expires && expires.epoch <= now.epoch && !publish.expired)
    return {id, reason: 'expired', when: expires};
  const isFuture = collection === 'posts' && !isDraft && date !== undefined && date.epoch > now.epoch;
  return isFuture && !publish.future ? {id, reason: 'future', when: date} : undefined;
}

/** As in Jekyll, posts of the same moment are in the reverse order of their paths. */
function newestFirst(a: Document, b: Document): number {
  return (b.date?.epoch ?? 0) - (a.date?.epoch ?? 0) || compareTexts(b.id, a.id);
}
