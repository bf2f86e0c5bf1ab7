import type {Diagnostic, Page} from '../model.ts';
import {error, warning} from '../report/diagnostic.ts';

/** Finds pages that would be written to one file, also after case folding and Unicode normalisation. */
export function findCollisions(pages: readonly Page[], severity: 'error' | 'warning'): Diagnostic[] {
  const byOutput = new Map<string, Page>();
  return pages.flatMap((page) => {
    const key = page.output.normalize('NFC').toLowerCase();
    const first = byOutput.get(key);
    if (!first) byOutput.set(key, page);
    return first && !isSame(first, page) ? [collision(first, page, severity)] : [];
  });
}

/** A file that two documents share is published once. */
function isSame(a: Page, b: Page): boolean {
  return a.output === b.output && a.source !== undefined && a.source.path === b.source?.path;
}

function collision(first: Page, second: Page, severity: 'error' | 'warning'): Diagnostic {
  const message = `${nameOf(second)} would be written to ${second.output}, where ${nameOf(first)} already is.`;
  const [place = 'ssg.config', other] = [second, first].flatMap((page) => fileOf(page) ?? []);
  const related = other === undefined ? [] : [{message: 'the other one', place: {path: other}}];
  const make = severity === 'error' ? error : warning;
  return make('url-collision', {path: place}, message, {hint: hintFor(first, second), related});
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

function hintFor(...pages: Page[]): string {
  if (pages.some(({maker}) => maker === 'redirect'))
    return 'Take the redirect out, or name another old address.';
  if (pages.every(({maker}) => maker === 'copy')) return 'Rename one of the two.';
  const isList = pages.some(({data}) => data?.taxonomy !== undefined);
  return `Give one of them another \`permalink\`${isList ? ', or the lists another place with `permalinks` in the config' : ''}.`;
}
