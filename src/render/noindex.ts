import type {Page} from '../model.ts';
import type {World} from './world.ts';

/**
 * Whether search engines are to leave out a page: `noindex: true`. Files of a Jekyll site may use that in their own way.
 */
export function isUnlisted({subject, data}: Page, {site, config}: World): boolean {
  const document = subject === undefined ? undefined : site.documents.get(subject);
  if (document && !document.isMade && config.mode === 'jekyll') return false;
  return (data?.noindex ?? document?.data.noindex) === true;
}

const END_OF_HEAD = /<\/head\s*>|<body\b/i;

/** The page with a `noindex` for search engines at the end of its head, unless the layout says something itself. */
export function withNoindex(pieces: readonly string[]): readonly string[] {
  const at = pieces.findIndex((piece) => END_OF_HEAD.test(piece));
  if (at < 0 || pieces.slice(0, at + 1).some((piece) => /<meta[^>]+name=["']?robots/i.test(piece)))
    return pieces;
  return pieces.with(at, pieces[at]!.replace(END_OF_HEAD, '<meta name="robots" content="noindex">\n$&'));
}
