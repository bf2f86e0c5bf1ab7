import type {Diagnostic, Page} from '../model.ts';
import {error, settingAt, warning} from '../report/diagnostic.ts';
import {foldedPath, foldersAbove} from '../urls.ts';

/** Finds pages for the same output file, even if only after case folding and Unicode normalisation. */
export function findCollisions(pages: readonly Page[], severity: 'error' | 'warning'): Diagnostic[] {
  const byOutput = new Map<string, Page>();
  const same = pages.flatMap((page) => {
    const key = foldedPath(page.output);
    const first = byOutput.get(key);
    if (!first) byOutput.set(key, page);
    return first && !isSame(first, page) ? [collision(first, page, severity)] : [];
  });
  return severity === 'error' ? [...same, ...insideFiles(pages)] : same;
}

/** Pages that are a file where others need a folder: `/a.html` and `/a.html/b/`. */
function insideFiles(pages: readonly Page[]): Diagnostic[] {
  const byOutput = new Map(pages.map((page) => [foldedPath(page.output), page]));
  return pages.flatMap((page) => {
    const file = foldersAbove(foldedPath(page.output)).flatMap((folder) => byOutput.get(folder) ?? [])[0];
    return file === undefined ? [] : [insideFileOf(page, file)];
  });
}

function insideFileOf(page: Page, file: Page): Diagnostic {
  const message = `${nameOf(page)} would be written to ${page.output}, but ${nameOf(file)} is a file where that needs a folder.`;
  return diagnose(message, 'error', [page, file]);
}

/** A file that two documents share is published once. */
function isSame(a: Page, b: Page): boolean {
  return a.output === b.output && a.source !== undefined && a.source.path === b.source?.path;
}

function collision(first: Page, second: Page, severity: 'error' | 'warning'): Diagnostic {
  const message = `${nameOf(second)} and ${nameOf(first)} have one address: both would be written to ${second.output}.`;
  return diagnose(message, severity, [second, first]);
}

function diagnose(message: string, severity: 'error' | 'warning', pages: readonly Page[]): Diagnostic {
  const [file, other] = pages.flatMap((page) => fileOf(page) ?? []);
  const place = file === undefined ? settingAt() : {path: file};
  const related = other === undefined ? [] : [{message: 'the other one', place: {path: other}}];
  const make = severity === 'error' ? error : warning;
  return make('url-collision', place, message, {hint: hintFor(pages), related});
}

/** The file of the site that a page comes from. */
function fileOf({subject, source, data}: Page): string | undefined {
  const owner = typeof data?.owner === 'string' ? data.owner : undefined;
  return subject ?? source?.path ?? owner;
}

function nameOf(page: Page): string {
  const {subject, source, maker, url, data = {}} = page;
  if (subject ?? source) return subject ?? source!.path;
  if (maker === 'redirect') return `the redirect from ${url}`;
  const title = data.taxonomy === undefined ? '' : ` “${String(data.title)}”`;
  return `the page ${url}${data.kind === undefined ? '' : ` (${String(data.kind)}${title})`}`;
}

function hintFor(pages: readonly Page[]): string {
  if (pages.some(({maker}) => maker === 'redirect'))
    return 'Remove the redirect, or give it another address.';
  if (pages.every(({source}) => source !== undefined)) return 'Rename one of them.';
  if (pages.some(({maker}) => maker === 'copy')) return 'Remove or rename one of them.';
  const isList = pages.some(({data}) => data?.taxonomy !== undefined);
  return `Give one of them another \`permalink\`${isList ? ', or move the lists with `permalinks` in the config' : ''}.`;
}
