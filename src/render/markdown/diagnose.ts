import type {Diagnostic, Place} from '../../model.ts';
import {error, warning} from '../../report/diagnostic.ts';
import type {Danger} from './limits/danger.ts';
import {TooDeep} from './walk.ts';

/** The part of an input needed to report positions. */
export interface Origin {
  readonly path: string;
  readonly firstLine: number;
}

/** A message of a remark or rehype plugin (a VFileMessage); its lines count from the start of the text. */
export interface PluginMessage {
  readonly reason?: string;
  readonly message?: string;
  readonly source?: string | undefined;
  readonly ruleId?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly fatal?: boolean | null | undefined;
}

/** Turns a plugin's message into a diagnostic with its position in the file. */
export function diagnoseMessage(origin: Origin, message: PluginMessage): Diagnostic {
  const name = [message.source, message.ruleId].filter(Boolean).join(':');
  const text = `${name ? `${name}: ` : ''}${message.reason ?? message.message ?? 'unknown'}`;
  const code = message.source === 'kramdown' ? 'markdown-kramdown' : 'markdown-plugin';
  return (message.fatal ? error : warning)(code, placeOf(origin, message), text);
}

/** Why a text could not be rendered. */
export function diagnoseFailure(origin: Origin, failure: unknown): Diagnostic {
  if (isTooDeep(failure)) return tooDeep({...origin, ...lineOf(failure)});
  if (failure instanceof RangeError && /string length/i.test(failure.message))
    return diagnoseStop(origin, 'memory');
  const problem = (failure ?? {}) as PluginMessage;
  return error(
    'markdown-plugin-failed',
    placeOf(origin, problem),
    problem.reason ?? problem.message ?? String(failure),
    {
      hint: 'A remark or rehype plugin failed on this text: try without it, or tell its authors.',
    },
  );
}

/** Why a text was not even tried. */
export function diagnoseRefusal(origin: Origin, {kind, measure}: Danger): Diagnostic {
  if (kind === 'deep')
    return tooDeep(measure.depth > 100 ? {...origin, line: measure.deepestLine + 1} : origin);
  return error('markdown-too-slow', {path: origin.path}, 'This text would take too long to render.', {
    hint: 'Look for very large tables and long runs of the same characters, or split the file.',
  });
}

/** Why rendering was given up. */
export function diagnoseStop({path}: Origin, stopped: 'time' | 'memory'): Diagnostic {
  const what = stopped === 'time' ? 'took too long to render' : 'needs too much memory to render';
  return error('markdown-too-slow', {path}, `This text ${what}.`, {
    hint: 'Look for very large tables and long runs of the same characters, or split the file.',
  });
}

function tooDeep(place: {
  readonly path: string;
  readonly line?: number;
  readonly firstLine?: number;
}): Diagnostic {
  const {path, line, firstLine = 1} = place;
  const message = 'Quotes, lists or tags nest more than 200 levels deep.';
  return error('markdown-too-deep', {path, ...(line ? {line: line + firstLine - 1} : {})}, message, {
    hint: 'Look for long runs of “>” or list markers, and for tags that are never closed.',
  });
}

function isTooDeep(failure: unknown): boolean {
  if (failure instanceof TooDeep) return true;
  if (failure instanceof Error && failure.name === 'KramdownLimitError') return true;
  return failure instanceof RangeError && /call stack/i.test(failure.message);
}

function lineOf(failure: unknown): {readonly line?: number} {
  const line = (failure as {line?: unknown}).line;
  return typeof line === 'number' ? {line} : {};
}

function placeOf({path, firstLine}: Origin, {line, column}: PluginMessage): Place {
  if (!line) return {path, line: firstLine};
  return {path, line: line + firstLine - 1, ...(column ? {column} : {})};
}
