import {talkLine} from '../calendar/event-texts.ts';
import type {EventItem} from '../site/item.ts';
import {headline, placeText, whenText} from './facts.ts';
import {graphemesOf} from './graphemes.ts';
import {hashtagsOf} from './hashtags.ts';
import type {Invited} from './invitation.ts';

/** How long a post may be on a network. */
export type Fits = (text: string) => boolean;

const LONGEST = 500;

/** Mastodon, unless its server allows more: 500 characters, links counting as 23. */
export const fitsMastodon: Fits = (text) =>
  graphemesOf(text.replaceAll(/https?:\/\/\S+/g, 'x'.repeat(23))).length <= LONGEST;

/** Bluesky: 300 characters in at most 3000 bytes (lexicon app.bsky.feed.post), links in full. */
export const fitsBluesky: Fits = (text) => graphemesOf(text).length <= 300 && Buffer.byteLength(text) <= 3000;

const MOST_HASHTAGS = 5;

/** A post for a social network: as much as fits of what happens, when, where, the talks, the link and hashtags. */
export function socialPost(invited: Invited, fits: Fits): string {
  const {event, page, language, tags} = invited;
  const title = headline(event);
  const when = whenText(event, language);
  const link = page ?? (event.is_off ? '' : (event.register ?? event.online ?? ''));
  const hashtags = event.is_off ? [] : hashtagsOf(tags).slice(0, MOST_HASHTAGS);
  const [address, place] = placesOf(event);
  const [allTalks, ...fewerTalks] = talkLists(event);
  const draft = (where: string, talks: string, some: readonly string[]) =>
    paragraphs(lines(title, when, where), talks, link, some.join(' '));
  const drafts = [
    draft(address, allTalks, hashtags),
    ...[allTalks, ...fewerTalks].flatMap((talks) =>
      fewerAndFewer(hashtags).map((some) => draft(place, talks, some)),
    ),
    paragraphs(lines(title, when), link),
    paragraphs(title, link),
  ];
  return drafts.find(fits) ?? shortened(title, link, fits);
}

/** With the address, and without it. */
function placesOf(event: EventItem): readonly [string, string] {
  const address = placeText(event);
  const name = address && event.venue?.name;
  const online = event.is_online ? event.words.online : '';
  const line = (place: string | undefined) => [place, online].filter(Boolean).join(' · ');
  return [line(address), line(name)];
}

/** Talks with their speakers, without them, the first ones only, none. */
function talkLists({talks, is_off}: EventItem): readonly [string, ...string[]] {
  if (is_off || talks.length === 0) return [''];
  const titles = talks.map(({title}) => `• ${title}`);
  const some = titles.map((_, index) => lines(...titles.slice(0, index), '• …')).slice(1);
  return [lines(...talks.map((talk) => `• ${talkLine(talk)}`)), lines(...titles), ...some.reverse(), ''];
}

function fewerAndFewer(hashtags: readonly string[]): (readonly string[])[] {
  return [...hashtags.map((_, index) => hashtags.slice(0, hashtags.length - index)), []];
}

/** What remains of a title that is too long by itself; the link is left out only if it is. */
function shortened(title: string, link: string, fits: Fits): string {
  const letters = graphemesOf(title).slice(0, LONGEST);
  for (const end of [paragraphs('…', link), '…'])
    for (let length = letters.length; length >= 0; length--) {
      const text = letters.slice(0, length).join('').trimEnd() + end;
      if (fits(text)) return text;
    }
  return '';
}

function lines(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n');
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}
