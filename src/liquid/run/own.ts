import {LiquidError} from '../diagnostic.ts';
import type {FilterFunction} from '../options.ts';
import {inspect} from '../values/inspect.ts';
import type {Context} from './context.ts';

/** Wraps a site's own filter: what it throws becomes an error at its place, and it may be asynchronous. */
export function ownFilter(name: string, run: FilterFunction): FilterFunction {
  return function (input, ...args) {
    return callOwn(this as Context, `Filter '${name}'`, [input, ...args], () =>
      run.call(this, input, ...args),
    );
  };
}

/** Calls a site's own code; the result of a promise is used in a later round, for the same arguments. */
export function callOwn(
  context: Context,
  name: string,
  ...[args, call]: [readonly unknown[], () => unknown]
): unknown {
  const key = context.later && `${name} ${inspect(args)}`;
  const known = key && context.later?.result(key);
  if (known) return 'error' in known ? fail(name, known.error) : known.value;
  try {
    const result = call();
    return result instanceof Promise ? postpone(context, key, result) : result;
  } catch (error) {
    return fail(name, error);
  }
}

function postpone(context: Context, key: string | undefined, promise: Promise<unknown>): undefined {
  if (key === undefined) {
    promise.catch(() => {});
    throw new Error('it is asynchronous, and the page does not wait for it');
  }
  context.later?.add(key, promise);
}

function fail(name: string, error: unknown): never {
  if (error instanceof LiquidError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  throw new LiquidError('liquid/own-code', `${name} failed: ${message}`);
}
