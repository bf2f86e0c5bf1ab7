import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join, posix, relative} from 'node:path';
import type {Config} from '../config.ts';
import {contextOf} from '../contexts.ts';
import {isDocumentFile} from '../documents/file-kinds.ts';
import {findSources} from '../find-sources.ts';
import {createMemo} from '../memo/memo.ts';
import {createReads} from '../memo/reads.ts';
import {resultsOf} from '../memo/results.ts';
import type {Document} from '../model.ts';
import {offsetAt} from '../parse/dates/dates.ts';
import {parse} from '../parse/parse.ts';
import type {Draft} from '../presets/group/compose/draft.ts';
import {fileSlug} from '../presets/group/compose/file-slug.ts';
import {momentText} from '../presets/group/compose/moment-text.ts';
import {postStyle} from '../presets/group/compose/post-style.ts';
import {postText} from '../presets/group/compose/post-text.ts';
import {yamlText} from '../presets/group/compose/yaml-text.ts';
import {eventId, slugOf} from '../presets/group/read/event-id.ts';
import {readMoment} from '../presets/group/read/read-moment.ts';
import {isoDay} from '../presets/group/time/wall.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import type {BuildOptions} from './build-options.ts';
import type {LoadedSite} from './load-site.ts';
import {say} from './say.ts';
import {loadOrTell} from './tell-failure.ts';

export interface NewOptions extends BuildOptions {
  /** A day, or a time such as `2026-12-08T19:00`. */
  readonly on?: string;
  /** The name of a file in `content/venues`, or of any other place. */
  readonly venue?: string;
}

export interface NewPost {
  readonly kind: 'event' | 'post';
  readonly title: string;
}

/** `ssg new event|post "Title"`: writes a file and prints its path; 1 if it exists, 2 for unusable input. */
export async function newCommand(post: NewPost, folder: string, options: NewOptions): Promise<number> {
  const site = await loadOrTell(folder, options);
  if (!site) return 2;
  const draft = draftOf(post, site, options);
  if ('problem' in draft) return say(draft.problem, 2);
  const {folder: into, extension, matter} = await newFile(site, post.kind);
  const day = draft.date.slice(0, 10);
  const authors = matter?.author === undefined ? [] : [matter.author];
  const files = namesOf(draft, post.kind).map((name) => ({
    path: posix.join(into.replace(':year', day.slice(0, 4)), `${day}-${name}${extension}`),
    text: postText(withId({...draft, authors, style: matter}, name, site.config), yamlText),
  }));
  const path = files.find((file) => write(join(site.root, file.path), file.text))?.path;
  if (path === undefined)
    return say(`${files[0]!.path} already exists, so nothing was written. Choose another title.`, 1);
  return say(path, 0);
}

/** A title without letters gives no file name, so such posts are numbered. */
function namesOf({title}: Draft, kind: NewPost['kind']): string[] {
  const slug = fileSlug(title, slugOf);
  if (slug !== '') return [slug];
  return [kind, ...Array.from({length: 8}, (_, index) => `${kind}-${index + 2}`)];
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
  const venue = venueOf(options.venue, site);
  return 'problem' in venue ? venue : {...post, start, ...venue};
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

/** On a native site in the existing posts folder, on a Jekyll site like the posts that are there. */
async function newFile(site: LoadedSite, kind: NewPost['kind']) {
  const {root, config, places} = site;
  if (config.mode !== 'jekyll') return {folder: postsFolder(site), extension: '.md', matter: undefined};
  const posts = (await documentsOf(site)).filter(
    ({collection, isDraft}) => collection === 'posts' && !isDraft,
  );
  const style = postStyle(posts, {announces: kind === 'event', isMarkdown: false});
  const source = relative(root, places[0] ?? root).replaceAll('\\', '/');
  return {...style, folder: posix.join(source, style.folder)};
}

/** What is wrong with other posts is not for the author of a new one. */
async function documentsOf(site: LoadedSite): Promise<readonly Document[]> {
  const {value: sources} = await findSources(site);
  const memo = createMemo();
  const tools = {report: () => {}, reads: createReads(), results: resultsOf(memo)};
  return parse(sources, contextOf(site.config, site.now, tools), memo).value.documents;
}

function postsFolder({root, config: {folders}}: LoadedSite): string {
  const names = ['posts', '_posts'].map((name) => posix.join(folders.content, name));
  return names.find((name) => existsSync(join(root, name))) ?? names[0]!;
}

/** False if the file exists: it is never overwritten. */
function write(path: string, text: string): boolean {
  mkdirSync(dirname(path), {recursive: true});
  try {
    writeFileSync(path, text, {flag: 'wx'});
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}
