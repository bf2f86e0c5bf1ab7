import type {SuggestedTimes} from './suggest-event.ts';

const FRONT_MATTER =
  /^((?:\xef\xbb\xbf)?---[ \t]*(\r?\n)(?![ \t]*\{)(?:[\s\S]*?\n)?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The bytes of a post, one character each, with an `event:` at the end of its front matter and all else as it is;
 * undefined if its front matter is not lines of fields.
 */
export function withEvent(post: string, {start, end}: SuggestedTimes): string | undefined {
  const [, fields, line] = FRONT_MATTER.exec(post) ?? [];
  if (fields === undefined) return undefined;
  const lines = ['event:', `  start: ${start}`, ...(end === undefined ? [] : [`  end: ${quoted(end)}`])];
  return fields + lines.map((one) => one + line).join('') + post.slice(fields.length);
}

/** YAML 1.1 would read a time as a number. */
function quoted(text: string): string {
  return text.includes('-') ? text : `"${text}"`;
}
