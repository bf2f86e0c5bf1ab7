import type {FilterFunction} from '../options.ts';

/**
 * How a filter treats safe strings in auto mode:
 * `plain` returns text that will be escaped, `safe` returns HTML of its own, `keeps` returns HTML if any
 * argument is HTML (the others are escaped first), and `own` handles safe strings itself.
 */
export type Safety = 'plain' | 'safe' | 'keeps' | 'own';

export interface FilterDefinition {
  readonly run: FilterFunction;
  /** The fewest and the most arguments it takes, not counting the input. */
  readonly least: number;
  readonly most: number;
  readonly safety: Safety;
  /** What it shows of a time, as a `strftime` format; `argument` is its first argument if a literal. */
  shows?(argument: unknown): string | undefined;
}

export type FilterTable = Readonly<Record<string, FilterDefinition>>;

/** Defines a filter that takes `args` arguments, or between two numbers of them. */
export function filter(
  run: FilterFunction,
  args: number | readonly [number, number] = 0,
  safety: Safety = 'plain',
): FilterDefinition {
  const [least, most] = typeof args === 'number' ? [args, args] : args;
  return {run, least, most, safety};
}
