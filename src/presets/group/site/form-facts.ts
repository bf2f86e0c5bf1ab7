import type {Config, Document, Repository, Site} from '../../../api.ts';
import {previewFile} from '../compose/preview-script.ts';
import {type FormWords, formWordsOf} from '../compose/words/form-words.ts';
import {type InviteWords, inviteWordsOf} from '../invite/words/invite-words.ts';
import {fileName} from './file-name.ts';
import type {EventItem} from './item.ts';
import {PATHS} from './paths.ts';
import {findVenues} from './venues.ts';

/** What the template of a form needs. */
export interface FormFacts {
  readonly url: string;
  readonly branch: string;
  readonly kind: Repository['kind'];
  /** Folder for the new post, in the repository. */
  readonly folder: string;
  /** What the front matter of a post on a Jekyll site needs besides. */
  readonly layout: string | undefined;
  /** Several authors are one text, as templates on Jekyll sites print `author` as it is. */
  readonly joins_authors: boolean;
  /** Whether posts run Liquid. */
  readonly liquid: boolean;
  readonly script: string;
  readonly words: FormWords;
  /** Undefined if its script was not bundled. */
  readonly preview: {readonly script: string; readonly options: string} | undefined;
}

/** `site.events.form`. */
export interface AnnounceFacts extends FormFacts {
  readonly venues: readonly {readonly id: string; readonly name: string}[];
  readonly invite: InvitePage;
}

/** The page with texts about upcoming events. */
export interface InvitePage {
  /** Its path. */
  readonly page: string;
  readonly script: string;
  readonly words: InviteWords;
}

/** `site.write`. */
export interface WriteFacts extends FormFacts {
  /** Path of the page with the form. */
  readonly page: string;
  /** `id` is what posts write. */
  readonly authors: readonly {readonly id: string; readonly name: string}[];
  readonly categories: readonly string[];
  /** Past events without a recap, the latest first. */
  readonly events: readonly {readonly id: string; readonly name: string}[];
}

/** The page of an older event has a link to the form, which then needs no list. */
const MOST_EVENTS = 20;

/** Undefined if the config has no `repository`; `latest` is what announces the last event. */
export function announceFacts(
  site: Site,
  config: Config,
  latest: string | undefined,
): AnnounceFacts | undefined {
  const isPost = site.documents.get(latest ?? '')?.collection === 'posts';
  const like = isPost ? latest : newestPost(site);
  const facts = formFacts(site, config, {script: PATHS.announceScript, like});
  const invite = {
    page: PATHS.invite,
    script: PATHS.inviteScript,
    words: inviteWordsOf(config.language),
  };
  return facts && {...facts, venues: venuesOf(site), invite};
}

/** Undefined if the config has no `repository`; `past` are the past events, the latest first. */
export function writeFacts(site: Site, config: Config, past: readonly EventItem[]): WriteFacts | undefined {
  const facts = formFacts(site, config, {script: PATHS.writeScript, like: newestPost(site)});
  if (!facts) return undefined;
  const untold = past.filter(lacksRecap).slice(0, MOST_EVENTS);
  return {
    ...facts,
    page: PATHS.write,
    authors: authorsOf(site, config),
    categories: (site.terms.get('categories') ?? []).map(({name}) => name),
    events: untold.map(({id, start, title}) => ({id, name: `${start.slice(0, 10)} ${title}`})),
  };
}

/** Whether it took place and nobody has told how it went. */
export function lacksRecap({is_past, is_off, recap}: EventItem): boolean {
  return is_past && !is_off && !recap;
}

/** The new post goes where another one is, and has the same layout if that has to be named. */
function formFacts(
  site: Site,
  config: Config,
  {script, like}: {script: string; like: string | undefined},
): FormFacts | undefined {
  const {repository, language, markdown, mode} = config;
  if (!repository) return undefined;
  const {url, branch, kind, folder} = repository;
  return {
    ...{url: url.replace(/\/$/, ''), branch, kind},
    folder: [folder, postsFolder(like, config)].filter(Boolean).join('/'),
    layout: mode === 'jekyll' ? ownLayout(site.documents.get(like ?? '')) : undefined,
    joins_authors: mode === 'jekyll',
    liquid: markdown.liquid,
    script,
    words: formWordsOf(language),
    preview: previewFile(config)
      ? {script: PATHS.previewScript, options: JSON.stringify(markdown.kramdown)}
      : undefined,
  };
}

function newestPost({lists}: Site): string | undefined {
  return lists.get('posts')?.[0];
}

/** The `posts` folder of a post; the default one if there is none. */
function postsFolder(like: string | undefined, {folders, mode}: Pick<Config, 'folders' | 'mode'>): string {
  const folder = like && /^(?:\.\/)?((?:.*\/)?_?posts)\//.exec(like)?.[1];
  return folder || (mode === 'jekyll' ? '_posts' : `${folders.content}/posts`);
}

/** The layout that a post names itself, not one from the defaults. */
function ownLayout(post: Document | undefined): string | undefined {
  const layout = post?.data.layout;
  return typeof layout === 'string' && post?.placeOf('layout').line !== undefined ? layout : undefined;
}

function venuesOf(site: Site): AnnounceFacts['venues'] {
  const documents = [...new Set(findVenues(site).values())];
  return documents.map(({id, title}) => ({id: fileName(id), name: title}));
}

function authorsOf({terms}: Site, {authors}: Config): WriteFacts['authors'] {
  const known = Object.entries(authors).map(([id, {name = id}]) => ({id, name}));
  const others = (terms.get('authors') ?? []).filter((term) => !known.some(({name}) => name === term.name));
  return [...known, ...others.map(({name}) => ({id: name, name}))];
}
