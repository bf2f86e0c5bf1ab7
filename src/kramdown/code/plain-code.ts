import type {Piece} from './pieces.ts';
import {nameIn} from './rouge-dialects.ts';

const NAMELESS = new Set(
  'bash shell css scss less sass diff ini json markup markdown makefile gherkin toml nginx apacheconf docker http'.split(
    ' ',
  ),
);

/** Splits code outside of tokens into names and the rest. A name after a dot is what is called or read there. */
export function splitPlain(text: string, language: string, before: string): Piece[] {
  if (language === 'yaml') return splitScalars(text);
  if (NAMELESS.has(language)) return [{text, className: ''}];
  const pieces: Piece[] = [];
  let previous = before;
  for (const [part] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*|[^\p{L}_$]+/gu)) {
    pieces.push({text: part, className: /^[\p{L}_$]/u.test(part) ? nameClass(part, language, previous) : ''});
    previous = part;
  }
  return pieces;
}

/** Words of YAML that stand without quotes, with the spaces between them. */
function splitScalars(text: string): Piece[] {
  return Array.from(text.matchAll(/\S(?:[^\n]*\S)?|\s+/g), ([part]) => ({
    text: part,
    className: /^\s/.test(part) ? '' : 's',
  }));
}

function nameClass(name: string, language: string, before: string): string {
  if (language === 'ruby') {
    if (before.endsWith('.')) return 'nf';
    if (/^\p{Lu}/u.test(name)) return 'no';
  }
  return nameIn(language, name) ?? 'n';
}
