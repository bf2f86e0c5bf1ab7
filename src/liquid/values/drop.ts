import type {SafeString} from './safe.ts';

/**
 * How an object of the site (a post, a page) appears to a template.
 * Put it under the symbol `drop`; fields remain ordinary own properties or own getters.
 */
export interface DropTraits {
  /** What `{{ post }}` prints. */
  print?(): string | SafeString;
  /** What `jsonify` writes; without it the own fields. */
  json?(): unknown;
  /** What `inspect` prints; without it the fields as a Ruby hash. */
  inspect?(): string;
  /** `post == page` compares these by identity; without it, the objects themselves. */
  readonly identity?: unknown;
  /** `for` iterates over the names of its fields, as with a Jekyll drop, not over pairs. */
  readonly walksNames?: boolean;
  /** Order for `sort` without a property: negative, zero, positive. */
  compare?(other: object): number;
}

/** The own symbol under which an object carries its `DropTraits`. */
export const drop: unique symbol = Symbol('liquid drop');

/** The traits of an object, if it has any. */
export function dropTraits(value: object): DropTraits | undefined {
  return (value as {[drop]?: DropTraits})[drop];
}
