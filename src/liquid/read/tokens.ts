/** A piece of a template: a tag, an output or the text between them, with its offset. */
export interface Token {
  readonly kind: 'text' | 'output' | 'tag';
  readonly text: string;
  readonly start: number;
}

/**
 * Splits a template. An opener that is never closed ends the search, to keep it linear: the reader
 * refuses the template there, so what follows does not matter.
 */
export function tokenize(template: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < template.length) {
    const open = nextOpener(template, at);
    if (open > at) tokens.push({kind: 'text', text: template.slice(at, open), start: at});
    if (open === template.length) break;
    const end = closerOf(template, open) ?? template.length;
    tokens.push({
      kind: template[open + 1] === '%' ? 'tag' : 'output',
      text: template.slice(open, end),
      start: open,
    });
    at = end;
  }
  return tokens;
}

function nextOpener(template: string, from: number): number {
  for (let at = template.indexOf('{', from); at >= 0; at = template.indexOf('{', at + 1)) {
    const next = template[at + 1];
    if (next === '%' || next === '{') return at;
  }
  return template.length;
}

/** The offset after the token; a single brace also ends an output, which the reader then refuses. */
function closerOf(template: string, open: number): number | undefined {
  const tag = template[open + 1] === '%';
  const end = template.indexOf(tag ? '%}' : '}', open + 2);
  if (end < 0) return undefined;
  return tag || template[end + 1] === '}' ? end + 2 : end + 1;
}
