import type {FilterFunction} from '../options.ts';

/**
 * What becomes of safe strings where every output is escaped:
 * `plain` gives text that will be escaped, `safe` HTML that is made here, `keeps` the kind of the input
 * (other arguments are escaped on the way in), and `own` handles safe strings itself.
 */
export type Safety = 'plain' | 'safe' | 'keeps' | 'own';

export interface FilterDefinition {
  readonly run: FilterFunction;
  /** How many arguments it takes. */
  readonly least: number;
  readonly most: number;
  readonly safety: Safety;
  /** The `strftime` format that says all it shows of a time, by its first argument as it is written. */
  shows?(argument: unknown): string | undefined;
}

export type FilterTable = Readonly<Record<string, FilterDefinition>>;

/** Describes a filter by the number of its arguments. */
export function filter(
  run: FilterFunction,
  args: number | readonly [number, number] = 0,
  safety: Safety = 'plain',
): FilterDefinition {
  const [least, most] = typeof args === 'number' ? [args, args] : args;
  return {run, least, most, safety};
}
