/** The parts of a browser that our scripts use, as the project is compiled without DOM types. */
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
