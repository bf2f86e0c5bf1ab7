import type {Document} from '../tree/document.ts';
import type {Element} from '../tree/element.ts';
import {plainText} from './plain-text.ts';

export interface Heading {
  id: string | undefined;
  level: number;
  text: string;
}

/** All headings of a text. */
export function headingsOf({outline, settings, dialect}: Document): Heading[] {
  return outline.headers.map((header) => ({
    id: header.attributes?.get('id'),
    level: Math.min(6, Math.max(1, header.level + settings.headerOffset)),
    text: dialect.gfm ? header.note : plainText(header, true),
  }));
}

/** The headings that appear in the table of contents. */
export function listedHeaders({outline, settings}: Document): Element[] {
  return outline.headers.filter(({attributes, level}) => {
    const isHidden = /\bno_toc\b/.test(attributes?.get('class') ?? '');
    return attributes?.has('id') && settings.tocLevels.includes(level) && !isHidden;
  });
}
