import {positionAt} from '../../text/position-at.ts';
import {messageOf} from '../../values/message-of.ts';

/** Why a text is not JSON, with the line; undefined if it is. */
export function jsonProblem(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (cause) {
    if (text.trim() === '') return 'it is empty';
    const offset = offsetIn(text, messageOf(cause));
    const near = text.slice(Math.max(0, offset - 20), offset + 20).replace(/\s+/g, ' ');
    return `line ${positionAt(text, offset).line}, near “${near.trim()}”`;
  }
}

/** V8 names the position or quotes ten characters before and after it; otherwise the end is too early. */
function offsetIn(text: string, reason: string): number {
  const position = /at position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  const [, quoted] = /, (?:\.{3})?"([\s\S]*?)"(?:\.{3})? is not valid JSON$/.exec(reason) ?? [];
  const at = quoted === undefined ? -1 : text.indexOf(quoted);
  return at < 0 ? text.trimEnd().length : at + Math.floor(quoted!.length / 2);
}
