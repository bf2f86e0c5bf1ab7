import {existsSync, readdirSync} from 'node:fs';
import {join, posix} from 'node:path';
import type {Config} from '../config.ts';
import {isDocumentFile} from '../documents/file-kinds.ts';
import {offsetAt} from '../parse/dates/zone.ts';
import type {Draft} from '../presets/group/compose/draft.ts';
import {momentText} from '../presets/group/compose/moment-text.ts';
import {eventId, slugOf} from '../presets/group/read/event-id.ts';
import {readMoment} from '../presets/group/read/read-moment.ts';
import {readRule} from '../presets/group/read/read-rule.ts';
import {isoDay} from '../presets/group/time/wall.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import type {BuildOptions} from './build-options.ts';
import {loadOrTell} from './load-or-tell.ts';
import type {LoadedSite} from './load-site.ts';
import {type PostKind, postPlace, writePost} from './post-file.ts';
import {say} from './say.ts';

export interface NewOptions extends BuildOptions {
  /** A day, or a time such as `2026-12-08T19:00`. */
  readonly on?: string;
  /** The name of a file in `content/venues`, or of any other place. */
  readonly venue?: string;
  /** `second tuesday`. */
  readonly repeat?: string;
}

export interface NewPost {
  readonly kind: PostKind;
  readonly title: string;
}

/** `ssg new event|post "Title"`: writes a file and prints its path; 1 if it exists, 2 for unusable input. */
export async function newCommand(post: NewPost, folder: string, options: NewOptions): Promise<number> {
  const site = await loadOrTell(folder, options);
  if (!site) return 2;
  const draft = draftOf(post, site, options);
  if ('problem' in draft) return say(draft.problem, 2);
  const {kind} = post;
  const place = await postPlace(site, kind);
  const complete = (name: string) => withId(draft, name, site.config);
  const {path, isTaken} = writePost(site, draft, {kind, place, complete});
  if (!isTaken) return say(path, 0);
  return say(`${path} already exists, so nothing was written. Choose another title.`, 1);
}

/** The id that the event would have anyway, until its day changes. */
function withId(draft: Draft, name: string, {timezone}: Config): Draft {
  const reading = draft.start === undefined ? undefined : readMoment(draft.start, timezone);
  if (!reading || !('moment' in reading)) return draft;
  return {...draft, id: eventId(isoDay(reading.moment), slugOf(name))};
}

type Problem = {readonly problem: string};

function draftOf({kind, title}: NewPost, site: LoadedSite, options: NewOptions): Draft | Problem {
  const {timezone} = site.config;
  if (title.trim() === '') return {problem: 'The title is empty.'};
  const {epoch} = site.now;
  const date = momentText(epoch, offsetAt(epoch, timezone));
  const post = {title, date, text: ''};
  if (kind === 'post') return post;
  const start = startOf(options.on, timezone);
  if (typeof start !== 'string') return start;
  const {repeat} = options;
  if (repeat !== undefined && !readRule(repeat))
    return {problem: `${repeat} does not say on which days. Write --repeat "second tuesday", or weekly`};
  const venue = venueOf(options.venue, site);
  return 'problem' in venue ? venue : {...post, start, ...venue, ...(repeat && {repeat})};
}

function startOf(on: string | undefined, timezone: string): string | Problem {
  if (on === undefined) return {problem: 'When is it? Add --on 2026-12-08T19:00'};
  const reading = readMoment(on, timezone);
  if ('moment' in reading) return on.trim().replace(/[Tt]/, ' ');
  const meant = reading.meant ? `, did you mean ${reading.meant}?` : '. Write --on 2026-12-08T19:00';
  return {problem: reading.wrong + meant};
}

/** A place without a file is used as given, unless it looks like a mistyped file name. */
function venueOf(
  venue: string | undefined,
  {root, config}: LoadedSite,
): Pick<Draft, 'venue' | 'place'> | Problem {
  if (venue === undefined) return {};
  const known = venuesIn(root, config);
  if (known.includes(venue)) return {venue};
  const meant = didYouMean(slugOf(venue), known);
  if (meant !== undefined && slugOf(venue) === slugOf(meant)) return {venue: meant};
  if (meant !== undefined) return {problem: `There is no venue ${venue}: did you mean ${meant}?`};
  return {place: {name: venue, address: ''}};
}

function venuesIn(root: string, {folders}: Config): string[] {
  const found = ['venues', '_venues']
    .map((name) => join(root, folders.content, name))
    .filter((path) => existsSync(path));
  const names = found.flatMap((path) => readdirSync(path));
  return names.filter(isDocumentFile).map((name) => posix.parse(name).name);
}
