import type {FilterFunction} from '../options.ts';
import {escapeHtml} from '../run/escape.ts';
import {isSafe, safe} from '../values/safe.ts';
import {toText} from '../values/text.ts';
import type {FilterDefinition} from './definition.ts';

/** Wraps a filter for auto mode, treating safe strings as its definition says. */
export function keepSafe({run, safety}: FilterDefinition): FilterFunction {
  if (safety === 'own') return run;
  if (safety === 'safe') return withSafeResult(run);
  return safety === 'keeps' ? keeping(run) : plain(run);
}

function plain(run: FilterFunction): FilterFunction {
  return function (input, ...args) {
    return run.call(this, unwrap(input), ...args.map(unwrap));
  };
}

function withSafeResult(run: FilterFunction): FilterFunction {
  return function (input, ...args) {
    const result = run.call(this, unwrap(input), ...args.map(unwrap));
    return typeof result === 'string' ? safe(result) : result;
  };
}

/** One safe part makes the result safe; the other parts are escaped first. */
function keeping(run: FilterFunction): FilterFunction {
  return function (input, ...args) {
    const parts = [input, ...args];
    if (!parts.some(holdsSafe)) return run.call(this, input, ...args);
    const [first, ...rest] = parts.map(asHtml);
    return markSafe(run.call(this, first, ...rest));
  };
}

function holdsSafe(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsSafe) : isSafe(value);
}

function unwrap(value: unknown): unknown {
  return isSafe(value) ? value.toString() : value;
}

function asHtml(value: unknown): unknown {
  if (isSafe(value)) return value.toString();
  if (Array.isArray(value)) return value.map(asHtml);
  return typeof value === 'string'
    ? escapeHtml(value)
    : typeof value === 'object'
      ? escapeHtml(toText(value))
      : value;
}

function markSafe(result: unknown): unknown {
  if (typeof result === 'string') return safe(result);
  return Array.isArray(result) ? result.map(markSafe) : result;
}
