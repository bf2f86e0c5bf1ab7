import type {Finder} from '../text/finder.ts';
import type {Document} from '../tree/document.ts';

interface Source {
  readonly text: string;
  readonly find: Finder;
  readonly document: Document;
}

/** The CDATA section at `at`, which kramdown reads as of 2.5. */
export function cdataAt({text, find, document}: Source, at: number): {text: string; end: number} | undefined {
  if (document.settings.footnoteMarkup !== '2.5' || !text.startsWith('<![CDATA[', at)) return undefined;
  const close = find(']]>', at + 9);
  return close === -1 ? undefined : {text: text.slice(at + 9, close), end: close + 3};
}
