import type {Diagnostic, Page, Place, Site} from '../model.ts';
import {error, settingAt, warning} from '../report/diagnostic.ts';
import {foldedPath, foldersAbove} from '../urls.ts';

type Severity = Diagnostic['severity'];

/** Finds pages for the same output file, even if only after case folding and Unicode normalisation. */
export function findCollisions(pages: readonly Page[], site: Site, severity: Severity): Diagnostic[] {
  const byOutput = new Map<string, Page>();
  const same = pages.flatMap((page) => {
    const key = foldedPath(page.output);
    const first = byOutput.get(key);
    if (!first) byOutput.set(key, page);
    return first && !isSame(first, page) ? [collision([page, first], site, severity)] : [];
  });
  return severity === 'error' ? [...same, ...insideFiles(pages, site)] : same;
}

/** Pages that are a file where others need a folder: `/a.html` and `/a.html/b/`. */
function insideFiles(pages: readonly Page[], site: Site): Diagnostic[] {
  const byOutput = new Map(pages.map((page) => [foldedPath(page.output), page]));
  return pages.flatMap((page) => {
    const file = foldersAbove(foldedPath(page.output)).flatMap((folder) => byOutput.get(folder) ?? [])[0];
    return file === undefined ? [] : [insideFileOf([page, file], site)];
  });
}

type Pair = readonly [Page, Page];

function insideFileOf(pair: Pair, site: Site): Diagnostic {
  const [name, file] = pair.map((page) => nameOf(page, site));
  const message = `${name} would be written to ${pair[0].output}, but ${file} is a file where that needs a folder.`;
  return diagnose(message, pair, {site, severity: 'error'});
}

/** A file that two documents share is published once. */
function isSame(a: Page, b: Page): boolean {
  return a.output === b.output && a.source !== undefined && a.source.path === b.source?.path;
}

function collision(pair: Pair, site: Site, severity: Severity): Diagnostic {
  const [name, other] = pair.map((page) => nameOf(page, site));
  const message = `${name} and ${other} have one address: both would be written to ${pair[0].output}.`;
  return diagnose(message, pair, {site, severity});
}

function diagnose(
  message: string,
  pair: Pair,
  {site, severity}: {site: Site; severity: Severity},
): Diagnostic {
  const [place = settingAt(), other] = pair.flatMap((page) => placeOf(page, site) ?? []);
  const related = other === undefined ? [] : [{message: 'the other one', place: other}];
  const make = severity === 'error' ? error : warning;
  return make('url-collision', place, message, {hint: hintFor(pair, site), related});
}

/** Where the site asks for a page. */
function placeOf({subject, source, askedBy}: Page, {documents}: Site): Place | undefined {
  if (subject !== undefined) return documents.get(subject)?.placeOf('permalink') ?? {path: subject};
  if (source) return {path: source.path};
  return askedBy && documents.get(askedBy.documentId)?.placeOf(askedBy.key);
}

function nameOf(page: Page, site: Site): string {
  const {subject, source, url, data = {}} = page;
  if (isRedirect(page, site)) return `the redirect from ${url}`;
  if (subject ?? source) return subject ?? source!.path;
  const title = data.taxonomy === undefined ? '' : ` “${String(data.title)}”`;
  return `the page ${url}${data.kind === undefined ? '' : ` (${String(data.kind)}${title})`}`;
}

/** On a Jekyll site, redirects are pages with a layout of that name. */
function isRedirect({maker, subject}: Page, {documents}: Site): boolean {
  const document = subject === undefined ? undefined : documents.get(subject);
  return maker === 'redirect' || (document?.isMade === true && document.data.layout === 'redirect');
}

function hintFor(pages: readonly Page[], site: Site): string {
  if (pages.some((page) => isRedirect(page, site))) return 'Remove the redirect, or give it another address.';
  if (pages.every(({source}) => source !== undefined)) return 'Rename one of them.';
  if (pages.some(({maker}) => maker === 'copy')) return 'Remove or rename one of them.';
  const isList = pages.some(({data}) => data?.taxonomy !== undefined);
  return `Give one of them another \`permalink\`${isList ? ', or move the lists with `permalinks` in the config' : ''}.`;
}
