import {trimEnd} from './trim-end.ts';

/** Escapes in double quotes; the rarer ones are left to the full reader. */
const ESCAPES: Readonly<Record<string, string>> = {
  ...{'"': '"', '\\': '\\', '/': '/', ' ': ' ', n: '\n', t: '\t', r: '\r'},
  ...{'0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', v: '\v'},
};
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|(.?))/gs;
const PLAIN = /^"([^"\\\n]*)"$/;

/** The index of the closing quote of a text that starts with a quote, or -1 if it is not closed. */
export function closingQuote(source: string): number {
  const quote = source[0];
  for (let at = 1; at < source.length; at++) {
    if (quote === '"' && source[at] === '\\') at++;
    else if (source[at] === quote && quote === "'" && source[at + 1] === quote) at++;
    else if (source[at] === quote) return at;
  }
  return -1;
}

/** Reads quoted text, even over several lines; undefined if in doubt. */
export function readQuoted(source: string): string | undefined {
  const plain = PLAIN.exec(source);
  if (plain) return plain[1];
  if (!/^['"]/.test(source) || closingQuote(source) !== source.length - 1) return undefined;
  const inner = source.slice(1, -1);
  const text = foldLines(inner, source.startsWith('"'));
  if (text === undefined) return undefined;
  return source.startsWith("'") ? text.replaceAll("''", "'") : resolveEscapes(text);
}

/**
 * YAML 1.2, 6.5: a line break becomes a space, or as many line feeds as empty lines follow it; surrounding
 * spaces are dropped. In double quotes, an escaped break becomes nothing, and a space before a break can be
 * escaped; readers disagree about an escaped break before an empty line.
 */
function foldLines(text: string, hasEscapes: boolean): string | undefined {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  let result = '';
  let glue = ' ';
  let empty = 0;
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const inner = index === 0 ? line : line.replace(/^ +/, '');
    const part = isLast ? inner : trimEnd(inner);
    if (part === '' && index > 0 && !isLast) {
      empty++;
      continue;
    }
    if (empty > 0 && glue === '') return undefined;
    if (index > 0) result += empty > 0 ? '\n'.repeat(empty) : glue;
    empty = 0;
    const isOpen = hasEscapes && !isLast && /(?<!\\)(?:\\\\)*\\$/.test(part);
    glue = isOpen && part === inner ? '' : ' ';
    result += !isOpen ? part : part === inner ? part.slice(0, -1) : `${part} `;
  }
  return result;
}

function resolveEscapes(text: string): string | undefined {
  let isKnown = true;
  const result = text.replace(ESCAPE, (_, byte, unit, letter) => {
    const code = byte ?? unit;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    isKnown &&= letter in ESCAPES;
    return ESCAPES[letter] ?? '';
  });
  // Half of a pair of surrogates is no character, and cannot be put into an address or a file.
  return isKnown ? result.toWellFormed() : undefined;
}
