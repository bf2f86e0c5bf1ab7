/** Content to serve: in memory, or in a file whose real path was checked. */
export type Content = string | Uint8Array | {readonly file: string};

/** Something that can be served. */
export interface Item {
  /** Path below the output folder. */
  readonly path: string;
  /** Changes when the content does. */
  readonly digest: string;
  readonly content: Content;
}

/** Where a server finds a site: the last good build, or a folder. */
export interface Shelf {
  /** `path` is below the output folder and ends in a file name. */
  find(path: string): Item | undefined;
}
