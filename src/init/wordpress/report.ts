import {fold, wordsOf} from '../../report/style.ts';
import {plain} from '../../report/terminal.ts';
import {many} from '../../text/many.ts';
import {type ConvertedDocument, type ConvertedSite, UPLOADS, URLS} from './convert-site.ts';
import type {WordPressExport} from './export.ts';
import type {Kind} from './kinds.ts';
import {FETCH} from './uploads.ts';

export interface ReportOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** The command that installs this package. */
  readonly install: string;
}

/** What was written, what needs a person, and what to do next, as lines for the terminal. */
export function wordpressReport(
  found: WordPressExport,
  site: ConvertedSite,
  {width, install}: ReportOptions,
): string {
  const notes = notesOf(found, site);
  return [
    `Wrote ${many(site.files.size, 'file')}:`,
    ...written(site).map((line) => `  ${line}`),
    ...(notes.length > 0
      ? ['', 'To look at:', ...notes.map((note) => `  - ${fold(wordsOf(plain(note)), width - 4, '    ')}`)]
      : []),
    '',
    'Next:',
    ...[install, ...stepsOf(found, site)].map((step, index) => `  ${index + 1}. ${step}`),
    '',
  ].join('\n');
}

function written({documents, files, uploads}: ConvertedSite): string[] {
  const inFolder = (folder: string) => documents.filter(({file}) => file.startsWith(`content/${folder}/`));
  const [posts, drafts, venues] = [inFolder('posts'), inFolder('_drafts'), inFolder('venues')];
  const pages = documents.length - posts.length - drafts.length - venues.length;
  const events = posts.filter(({kind}) => kind === 'event').length;
  const rows: readonly (readonly [isWritten: boolean | number, path: string, what: string])[] = [
    [
      posts.length,
      'content/posts/',
      many(posts.length, 'post') + (events > 0 ? `, of which events: ${events}` : ''),
    ],
    [drafts.length, 'content/_drafts/', `${many(drafts.length, 'post')} not to be published yet`],
    [venues.length, 'content/venues/', many(venues.length, 'venue')],
    [pages, 'content/', many(pages, 'page')],
    [true, 'ssg.config.yml', 'the settings'],
    [
      files.has(UPLOADS),
      UPLOADS,
      uploads === 1 ? 'one file to fetch' : `${uploads} pictures and other files to fetch`,
    ],
    [files.has(URLS), URLS, 'the addresses that must still work'],
  ];
  return rows.flatMap(([isWritten, path, what]) => (isWritten ? [`${path.padEnd(20)} ${what}`] : []));
}

function notesOf({items}: WordPressExport, {documents, skipped, menu}: ConvertedSite): string[] {
  const published = documents.filter(({isPublic, item}) => isPublic && item.status === 'publish');
  const commented = items.filter(({comments}) => comments > 0);
  const comments = commented.reduce((sum, item) => sum + item.comments, 0);
  const unaddressed = published.filter(({path}) => path === undefined).length;
  const ofKind = (kind: Kind) => documents.filter((one) => one.kind === kind);
  return [
    ...hiddenNote(documents.filter(({isPublic}) => !isPublic)),
    ...filesNote(
      'Without text, because the theme or a plugin of WordPress filled them',
      published.filter(({isEmpty, kind}) => isEmpty && kind !== 'venue' && kind !== 'event'),
    ),
    ...unknownNotes(documents),
    ...filesNote(
      'HTML stays as it is where it is nested too deeply',
      documents.filter(({isTooDeep}) => isTooDeep),
    ),
    ...filesNote(
      'Events without a start',
      ofKind('event').filter(({hasEvent}) => !hasEvent),
    ),
    ...filesNote('Pages of other types, with their title and text only', ofKind('other-page')),
    ...when(
      skipped.size,
      `Not converted: ${[...skipped].map(([type, number]) => `${number} × ${type}`).join(', ')}.`,
    ),
    ...when(comments, `Comments are not converted: ${comments} on ${many(commented.length, 'page')}.`),
    ...when(
      documents.some(({item}) => item.isSticky),
      'Posts that stay at the top have `sticky: true`, which the theme does not use.',
    ),
    ...when(
      menu,
      `The menu is the top level of “${menu?.name}”${menu?.isOneOfSeveral ? '; there are others' : ''}.`,
    ),
    ...when(
      documents.some(({path}) => path === '/'),
      'The home page is content/index.md. The list of posts is at /archive/.',
    ),
    'Addresses such as /?p=123 stop working: a static host ignores what is after the question mark.',
    ...when(unaddressed, `${many(unaddressed, 'page')} had no other address, and a new one now.`),
    ...when(
      items.some(({type}) => type === 'attachment'),
      'The pages that WordPress makes for each picture are gone; links to them lead to the picture.',
    ),
  ];
}

function when(condition: unknown, note: string): string[] {
  return condition ? [note] : [];
}

const HIDDEN = {draft: 'drafts', private: 'private', password: 'protected by a password'};

function hiddenNote(hidden: readonly ConvertedDocument[]): string[] {
  const parts = Object.entries(HIDDEN).flatMap(([visibility, words]) => {
    const {length} = hidden.filter((one) => one.visibility === visibility);
    return when(length, `${length} ${length === 1 ? words.replace(/^drafts$/, 'draft') : words}`);
  });
  const warning = 'In a public repository everybody can read their files: delete what must stay secret.';
  return when(hidden.length, `Not published: ${parts.join(', ')}. ${warning}`);
}

function unknownNotes(documents: readonly ConvertedDocument[]): string[] {
  const isBlock = (name: string) => !name.startsWith('[');
  const withBlocks = documents.filter(({unknown}) => unknown.some(isBlock));
  const blocks = new Set(withBlocks.flatMap(({unknown}) => unknown.filter(isBlock)));
  const shortcodes = new Set(documents.flatMap(({unknown}) => unknown.filter((name) => !isBlock(name))));
  return [
    ...[...shortcodes].flatMap((name) =>
      filesNote(
        `The shortcode ${name} stays as text`,
        documents.filter(({unknown}) => unknown.includes(name)),
      ),
    ),
    ...filesNote(`Blocks that WordPress fills in (${shortened([...blocks])}) are left out`, withBlocks),
  ];
}

/** How many names a note has; the others are only counted. */
const NAMED = 5;

function filesNote(text: string, documents: readonly ConvertedDocument[]): string[] {
  if (documents.length === 0) return [];
  return [`${text}: ${shortened(documents.map(({file}) => file))}.`];
}

function shortened(names: readonly string[]): string {
  const more = names.length > NAMED ? [`${names.length - NAMED} more`] : [];
  return [...names.slice(0, NAMED), ...more].join(', ');
}

function stepsOf({site}: WordPressExport, {files, timezone}: ConvertedSite): string[] {
  return [
    ...(timezone === undefined
      ? ['Add the time zone to ssg.config.yml, such as timezone: Europe/Paris']
      : []),
    ...(files.has(UPLOADS) ? [FETCH] : []),
    'npx ssg build',
    `npx ssg check${files.has(URLS) ? ` --urls ${URLS}` : ''}${site.url ? ` --feed ${site.url.replace(/\/$/, '')}/feed/` : ''}`,
    'npx ssg serve',
  ];
}
