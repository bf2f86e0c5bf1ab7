const DEEPEST = 1000;

/** The escape of a surrogate, which may be half of a character: that cannot be put into an address or a file. */
const LONE = /\\u[dD][89a-fA-F]/;

/** Reads JSON; throws like `JSON.parse`, and also when it is nested too deeply to be walked. */
export function readJson(text: string): unknown {
  const value: unknown = LONE.test(text) ? JSON.parse(text, wellFormed) : JSON.parse(text);
  if (isDeep(text)) throw new Error(`lists and maps nest more than ${DEEPEST} levels deep`);
  return value;
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === ']' || sign === '}') depth--;
    else if ((sign === '[' || sign === '{') && ++depth > DEEPEST) return true;
  }
  return false;
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
