const DEEPEST = 1000;

/** Reads JSON; throws like `JSON.parse`, and also when it is nested too deeply to be walked. */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
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
