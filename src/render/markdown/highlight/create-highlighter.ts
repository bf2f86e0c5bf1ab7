import type {MarkdownConfig} from '../../../config.ts';
import type {Diagnostic} from '../../../model.ts';
import {warning} from '../../../report/diagnostic.ts';
import {load} from '../../../runtime/load.ts';
import type {Highlighter} from './highlighter.ts';
import {prism} from './prism.ts';
import type {Shiki} from './shiki.ts';

/** Finds the highlighter when a text is rendered; a problem with it is added to those of the text. */
export type FindHighlighter = (
  origin: {readonly path: string},
  problems: Diagnostic[],
) => Promise<Highlighter | undefined>;

/** The highlighter of the config; shiki is loaded with the first text, and reported once if missing. */
export function createHighlighter(
  kind: MarkdownConfig['highlight'],
  importShiki: () => Promise<unknown> = async () => load(shikiPackage),
): FindHighlighter {
  let loading: Promise<Highlighter | undefined> | undefined;
  return async ({path}, problems) => {
    if (kind !== 'shiki') return kind === 'prism' ? prism : undefined;
    loading ??= loadShiki(importShiki).catch(() => {
      problems.push(
        warning('shiki-missing', {path}, 'shiki is not installed, so Prism colours the code.', {hint}),
      );
      return prism;
    });
    return loading;
  };
}

const hint = "Run `npm install shiki`, or set `markdown: {highlight: 'prism'}`.";

/** Not one of our dependencies: a site that wants it installs it, and bundlers must not look for it. */
const shikiPackage: string = 'shiki';

async function loadShiki(importShiki: () => Promise<unknown>): Promise<Highlighter> {
  const [shiki, {createShiki}] = await Promise.all([importShiki(), import('./shiki.ts')]);
  return createShiki(shiki as Shiki);
}
