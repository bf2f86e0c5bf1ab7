import {find, type Searched} from '../text/finder.ts';
import type {Document} from '../tree/document.ts';

interface Source extends Searched {
  readonly document: Document;
}

/** The CDATA section at `at`; kramdown reads these from 2.5 on. */
export function cdataAt(source: Source, at: number): {text: string; end: number} | undefined {
  const {text, document} = source;
  if (document.settings.version !== '2.5' || !text.startsWith('<![CDATA[', at)) return undefined;
  const close = find(source, ']]>', at + 9);
  return close === -1 ? undefined : {text: text.slice(at + 9, close), end: close + 3};
}
