import type {Diagnostic, Document} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {placeOfText} from './link-problems.ts';

/** What an author meant as a heading, image or link, and Markdown shows as text. */
export function findSlips(html: string, document: Document): Diagnostic[] {
  return [...headingsIn(html, document), ...addressesIn(html, document)];
}

/** `##Title` */
function headingsIn(html: string, document: Document): Diagnostic[] {
  return Array.from(html.matchAll(/<p>(#{2,6})([^\s#<&]+)/g), ([, marks, word]) => {
    const hint = `Write a space after the signs: ${marks} ${word}`;
    const place = placeOfText(document, `${marks}${word}`);
    return warning('heading-space', place, `“${marks}${word}” is not read as a heading.`, {hint});
  });
}

/** `![A room](my photo.png)` */
function addressesIn(html: string, document: Document): Diagnostic[] {
  if (!html.includes('](')) return [];
  const prose = html.replace(/<(pre|code)\b.*?<\/\1>/gs, '');
  return Array.from(
    prose.matchAll(/\[[^\][<]*\]\(([^()<>"“«\s][^()<>"“«\n]*\s[^()<>"“«\n]*\.\w{2,5})\)/g),
    ([, address]) => {
      const hint = `Rename the file, or write the address in angle brackets: (<${address}>)`;
      const message = `The address “${address}” is not read as one, because it has a space.`;
      return warning('link-space', placeOfText(document, address!), message, {hint});
    },
  );
}
