import {formatRfc3339} from '../locale/format-date.ts';
import type {Diagnostic, HeldBack, OutputFile, Page, Site} from '../model.ts';
import {many} from '../text/many.ts';
import {isError} from './diagnostic.ts';
import {styleOf} from './style.ts';
import {plain} from './terminal.ts';

/** The result of a build, in numbers. */
export interface Summary {
  readonly title: string;
  readonly language: string;
  readonly timezone: string;
  readonly output: string;
  readonly posts: number;
  readonly pages: number;
  readonly feeds: number;
  readonly files: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Results of earlier builds that were still valid. */
  readonly reused?: number;
  readonly heldBack: readonly HeldBack[];
  /** What only the first build of a site tells. */
  readonly notes?: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly milliseconds: number;
}

export interface Counted {
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly files: readonly OutputFile[];
}

/** Counts what was made: posts, other HTML pages, feeds. */
export function countPages({
  site,
  pages,
  files,
}: Counted): Pick<Summary, 'posts' | 'pages' | 'feeds' | 'files' | 'heldBack'> {
  const isPost = ({subject}: Page) =>
    subject !== undefined && site.documents.get(subject)?.collection === 'posts';
  const html = pages.filter(({maker, output}) => maker === 'layout' && output.endsWith('.html'));
  return {
    posts: pages.filter((page) => page.maker === 'layout' && isPost(page)).length,
    pages: html.filter((page) => !isPost(page)).length,
    feeds: files.filter(isFeed).length,
    files: files.length,
    heldBack: site.heldBack,
  };
}

export function countProblems(diagnostics: readonly Diagnostic[]): Pick<Summary, 'errors' | 'warnings'> {
  const errors = diagnostics.filter(isError).length;
  return {errors, warnings: diagnostics.length - errors};
}

const FEED =
  /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]|^\s*\{\s*"version":\s*"https:\/\/jsonfeed\.org\//;

/** Known by how it begins, since a feed may come from a plugin or from one of the site's templates. */
function isFeed(file: OutputFile): boolean {
  if (file.path.endsWith('.html')) return false;
  const {content} = file;
  return typeof content === 'string' && FEED.test(content.slice(0, 1000));
}

/** The summary as a person reads it after a build. */
export function formatSummary(summary: Summary, {colors} = styleOf(process.stdout)): string {
  const {title, language, timezone, posts, pages, feeds, output, written, unchanged, removed} = summary;
  const changes = [
    `${written} written`,
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(summary.reused ? [`${summary.reused} reused`] : []),
  ];
  return [
    '',
    `  ${title && `${colors.bold(plain(title))}  `}${colors.dim(`${language} · ${timezone}`)}`,
    `  ${many(posts, 'post')}, ${many(pages, 'page')}, ${many(feeds, 'feed')} ${colors.dim('in')} ${output}/ ${colors.dim(`(${changes.join(', ')})`)}`,
    ...heldBackLines(summary.heldBack).map((line) => `  ${line}`),
    ...(summary.warnings > 0 ? [`  ${colors.yellow(many(summary.warnings, 'warning'))}`] : []),
    ...(summary.notes ?? []).map((note) => `  ${colors.dim(note)}`),
    `  ${colors.green(`done in ${(summary.milliseconds / 1000).toFixed(2)} s`)}`,
    '',
  ].join('\n');
}

const reasons: Readonly<Record<HeldBack['reason'], string>> = {
  draft: 'draft',
  future: 'dated in the future',
  unpublished: '`published: false`',
  expired: 'expired',
  limit: 'beyond the limit of posts',
};

/** Each document that is not published, and why. */
function heldBackLines(heldBack: readonly HeldBack[]): string[] {
  if (heldBack.length === 0) return [];
  const shown = heldBack.slice(0, 10).map(({id, reason, when}) => {
    return `  ${plain(id)}  (${reasons[reason]}${when ? `, ${formatRfc3339(when).slice(0, 16).replace('T', ' ')}` : ''})`;
  });
  const rest = heldBack.length > 10 ? [`  … and ${heldBack.length - 10} more`] : [];
  return [`not published: ${heldBack.length}`, ...shown, ...rest];
}
