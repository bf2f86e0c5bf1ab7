import {builtinFilters} from './filters/index.ts';
import {type FilterContext, type LiquidOptions, nowOf} from './options.ts';

/** Calls a filter by its name, as `{{ input | name: argument }}` does. */
export type CallFilter = (name: string, input: unknown, ...args: unknown[]) => unknown;

/** Lets code call Liquid's and Jekyll's filters; `scope` holds variables they may read, such as `site`. */
export function filterCaller(
  options: LiquidOptions,
  scope: Readonly<Record<string, unknown>> = {},
): CallFilter {
  const context: FilterContext = {
    options,
    get: (name) => scope[name],
    now: (format) => nowOf(options, format),
    warn: () => undefined,
  };
  return (name, input, ...args) => builtinFilters[name]?.run.call(context, input, ...args);
}
