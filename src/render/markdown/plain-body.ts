import type {Body} from '../../model.ts';
import {escapeText} from './to-html.ts';
import {countWords} from './words.ts';

/** Plain text as paragraphs that keep its lines. */
export function plainBody(text: string): Body {
  const paragraphs = text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeText(paragraph).replace(/\n/g, '<br>\n')}</p>`);
  return {
    html: paragraphs.join('\n'),
    excerpt: paragraphs[0] ?? '',
    headings: [],
    files: [],
    words: countWords([text]),
  };
}
