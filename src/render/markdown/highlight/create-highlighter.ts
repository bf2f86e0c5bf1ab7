import type {MarkdownConfig} from '../../../config/config.ts';
import type {Highlighter} from './highlighter.ts';
import {prism} from './prism.ts';
import type {Shiki} from './shiki.ts';

/** The highlighter that the config asks for; shiki is loaded when the first text is rendered. */
export function createHighlighter(
  kind: MarkdownConfig['highlight'],
  importShiki: () => Promise<unknown> = () => import(shikiPackage),
): () => Promise<Highlighter | undefined> {
  let loading: Promise<Highlighter> | undefined;
  return async () => {
    if (kind !== 'shiki') return kind === 'prism' ? prism : undefined;
    loading ??= Promise.all([importShiki(), import('./shiki.ts')]).then(([shiki, {createShiki}]) =>
      createShiki(shiki as Shiki),
    );
    return loading;
  };
}

/** Not a package of ours: a site that wants it installs it, and no bundler may look for it. */
const shikiPackage: string = 'shiki';
