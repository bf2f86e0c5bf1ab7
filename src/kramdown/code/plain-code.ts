import type {Piece} from './pieces.ts';

/** Class of identifiers that the grammar says nothing about; languages that are not here have none. */
const NAMES: Readonly<Record<string, string>> = {
  javascript: 'nx',
  js: 'nx',
  typescript: 'nx',
  ts: 'nx',
};

const NAMELESS = new Set(
  'bash sh shell css scss less sass diff ini json markup html xml markdown md yaml yml makefile'.split(' '),
);

/** Splits code outside of tokens into names and the rest. A name after a dot is what is called or read there. */
export function splitPlain(text: string, language: string, before: string): Piece[] {
  if (NAMELESS.has(language)) return [{text, className: ''}];
  const pieces: Piece[] = [];
  let previous = before;
  for (const [part] of text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*|[^\p{L}_$]+/gu)) {
    pieces.push({text: part, className: /^[\p{L}_$]/u.test(part) ? nameClass(part, language, previous) : ''});
    previous = part;
  }
  return pieces;
}

function nameClass(name: string, language: string, before: string): string {
  if (language === 'ruby' || language === 'rb') {
    if (before.endsWith('.')) return 'nf';
    if (/^\p{Lu}/u.test(name)) return 'no';
  }
  return NAMES[language] ?? 'n';
}
