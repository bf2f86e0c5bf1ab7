/** The little that our scripts ask of a browser; the compiler reads no DOM types for the rest of the project. */
export interface Browser {
  readonly document: Item;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Item {
  hidden: boolean;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  querySelector(selector: string): Item | null;
  querySelectorAll(selector: string): Iterable<Item>;
  prepend(item: Item): void;
}
