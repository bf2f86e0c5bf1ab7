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
  const [a, b] = [nameOf(first), nameOf(second)];
  const message = `${b} would be written to ${second.output}, where ${a} already is.`;
  const related = [{message: 'the other one', place: {path: a}}];
  const hint = 'Give one of them another `permalink`.';
  const make = severity === 'error' ? error : warning;
  return make('url-collision', {path: b}, message, {hint, related});
}

function nameOf(page: Page): string {
  return page.subject ?? page.source?.path ?? `${page.maker} ${page.url}`;
}
