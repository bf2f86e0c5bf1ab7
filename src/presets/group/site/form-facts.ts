import {type Config, documentsIn, type Repository, type Site} from '../../../api.ts';
import {postStyle} from '../compose/post-style.ts';
import {previewFile} from '../compose/preview-script.ts';
import type {FormWords} from '../compose/words/form-words.ts';
import {formWordsOf} from '../compose/words/form-words-of.ts';
import type {InviteWords} from '../invite/words/invite-words.ts';
import {inviteWordsOf} from '../invite/words/invite-words-of.ts';
import type {EventItem} from './item.ts';
import {findNamedFiles, namedFile} from './named-files.ts';
import {PATHS} from './paths.ts';

/** What the template of a form needs. */
export interface FormFacts {
  readonly url: string;
  readonly branch: string;
  readonly kind: Repository['kind'];
  /** Folder for the new post, in the repository. */
  readonly folder: string;
  readonly extension: string;
  /** On a Jekyll site, what front matter looks like there: `MatterStyle` as JSON. */
  readonly style: string | undefined;
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
  /** How the form names days of a month: `MonthlyWords` as JSON. */
  readonly repeat: string;
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

/** Undefined if the config has no `repository`. */
export function announceFacts(site: Site, config: Config): AnnounceFacts | undefined {
  const facts = formFacts(site, config, {script: PATHS.announceScript, announces: true});
  const invite = {
    page: PATHS.invite,
    script: PATHS.inviteScript,
    words: inviteWordsOf(config.language),
  };
  if (!facts) return undefined;
  const repeat = JSON.stringify(facts.words.announce.repeat.byDay);
  return {...facts, venues: venuesOf(site, config), invite, repeat};
}

/** Undefined if the config has no `repository`; `past` are the past events, the latest first. */
export function writeFacts(site: Site, config: Config, past: readonly EventItem[]): WriteFacts | undefined {
  const facts = formFacts(site, config, {script: PATHS.writeScript, announces: false});
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

function formFacts(
  site: Site,
  config: Config,
  {script, announces}: {script: string; announces: boolean},
): FormFacts | undefined {
  const {repository, language, markdown} = config;
  if (!repository) return undefined;
  const {url, branch, kind} = repository;
  const file = newFile(site, config, announces);
  return {
    ...{url: url.replace(/\/$/, ''), branch, kind},
    ...{...file, folder: [repository.folder, file.folder].filter(Boolean).join('/')},
    liquid: markdown.liquid,
    script,
    words: formWordsOf(language),
    preview: previewFile(config)
      ? {script: PATHS.previewScript, options: JSON.stringify(markdown.kramdown)}
      : undefined,
  };
}

/** The new post goes where others are, and on a Jekyll site looks like them. */
function newFile(site: Site, {folders, mode}: Config, announces: boolean) {
  const posts = documentsIn(site, 'posts');
  if (mode !== 'jekyll') {
    const like = (announces && posts.find(({data}) => data.event)) || posts[0];
    return {folder: postsFolder(like?.id, folders), extension: '.md', style: undefined};
  }
  const {folder, extension, matter} = postStyle(posts, {announces, isMarkdown: true});
  // The forms ask for the author.
  const {author, ...style} = matter;
  return {folder, extension, style: JSON.stringify(style)};
}

/** The `posts` folder of a post; the default one if there is none. */
function postsFolder(like: string | undefined, folders: Config['folders']): string {
  return /^((?:.*\/)?_?posts)\//.exec(like ?? '')?.[1] ?? `${folders.content}/posts`;
}

function venuesOf(site: Site, config: Config): AnnounceFacts['venues'] {
  const documents = new Set([...findNamedFiles('venues', site, config).values()].flat());
  return [...documents].map((document) => ({id: namedFile(document)!.name, name: document.title}));
}

function authorsOf({terms}: Site, {authors}: Config): WriteFacts['authors'] {
  const known = Object.entries(authors).map(([id, {name = id}]) => ({id, name}));
  const others = (terms.get('authors') ?? []).filter((term) => !known.some(({name}) => name === term.name));
  return [...known, ...others.map(({name}) => ({id: name, name}))];
}
