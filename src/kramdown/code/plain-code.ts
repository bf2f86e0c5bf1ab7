import type {Piece} from './pieces.ts';
import {nameIn} from './rouge-dialects.ts';

const STYLES = new Set(['css', 'scss', 'less', 'sass']);

const NAMELESS = new Set(
  'bash diff ini json markup markdown makefile gherkin toml nginx apacheconf docker http'.split(' '),
);

/** Splits code outside of tokens into names and the rest. A name after a dot is what is called or read there. */
export function splitPlain(text: string, language: string, before: string): Piece[] {
  if (language === 'yaml') return splitScalars(text);
  if (STYLES.has(language)) return splitNumbers(text);
  if (NAMELESS.has(language)) return [{text, className: ''}];
  const pieces: Piece[] = [];
  let previous = before;
  for (const [part] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*|[^\p{L}_$]+/gu)) {
    pieces.push({text: part, className: /^[\p{L}_$]/u.test(part) ? nameClass(part, language, previous) : ''});
    previous = part;
  }
  return pieces;
}

/** Numbers and colours of stylesheets, which Prism leaves as they are. */
function splitNumbers(text: string): Piece[] {
  return text
    .split(/((?<![\w-])(?:#[\da-f]{3,8}\b|-?\.?\d[\d.]*(?:[a-z]+|%)?))/i)
    .map((part, i) => ({text: part, className: i % 2 === 1 ? 'm' : ''}))
    .filter((piece) => piece.text !== '');
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
  return nameIn(language, name, before) ?? 'n';
}
