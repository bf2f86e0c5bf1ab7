import type {SafeString} from './safe.ts';

/**
 * How an object of the site (a post, a page) shows itself to a template.
 * Put it under the symbol `drop`; fields stay ordinary own properties or own getters.
 */
export interface DropTraits {
  /** What `{{ post }}` prints. */
  print?(): string | SafeString;
  /** What `jsonify` writes; without it the own fields. */
  json?(): unknown;
  /** What `inspect` prints; without it the fields as a Ruby hash. */
  inspect?(): string;
  /** `post == page` asks whether these are one and the same; without it the object itself. */
  readonly identity?: unknown;
  /** `for` walks over the names of its fields, as over a drop of Jekyll, and not over pairs. */
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
