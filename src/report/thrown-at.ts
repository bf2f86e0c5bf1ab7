import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

interface Frame {
  readonly file: string;
  readonly at: string;
}

const FRAME = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[a-z]:[\\/]).*?):(\d+):\d+\)?$/i;
const CALLER = /\b(?:call|await)Plugin\b/;

/**
 * The place in a plugin's code that an error was thrown from, as `file:line`; undefined if its stack does not
 * show it. Compilers keep lines, but not columns. Frames of this program, which lie beside that of the caller, do not count.
 */
export function thrownAt(cause: unknown): string | undefined {
  const stack = cause instanceof Error ? (cause.stack ?? '').split('\n') : [];
  const end = stack.findIndex((line) => CALLER.test(line));
  const caller = end < 0 ? undefined : frameOf(stack[end]!);
  if (caller === undefined) return undefined;
  const own = dirname(caller.file);
  return stack
    .slice(0, end)
    .map(frameOf)
    .find((frame) => frame !== undefined && !frame.file.startsWith(own))?.at;
}

function frameOf(line: string): Frame | undefined {
  const [, name, row] = FRAME.exec(line) ?? [];
  if (name === undefined) return undefined;
  // A config is imported again under an address with a query.
  const file = name.startsWith('file:') ? fileURLToPath(name.replace(/\?.*$/, '')) : name;
  return {file, at: `${file}:${row}`};
}
