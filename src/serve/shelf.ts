/** Content to serve: in memory, or in a file whose real path was checked. */
export type Content = string | Uint8Array | {readonly file: string};

/** Content that is made when somebody asks for it; undefined if that fails. */
export interface LaterContent {
  make(): Promise<Content | undefined>;
}

/** Something that can be served. */
export interface Item<C = Content> {
  /** Path below the output folder. */
  readonly path: string;
  /** Changes when the content does. */
  readonly digest: string;
  readonly content: C;
}

export type AnyItem = Item<Content | LaterContent>;

/** Where a server finds a site: the last good build, or a folder. */
export interface Shelf {
  /** `path` is below the output folder and ends in a file name. */
  find(path: string): AnyItem | undefined;
}

/** The item with its content; undefined if that cannot be made. */
export async function wholeItem({content, ...item}: AnyItem): Promise<Item | undefined> {
  const isLater = typeof content === 'object' && 'make' in content;
  const whole = isLater ? await content.make() : content;
  return whole === undefined ? undefined : {...item, content: whole};
}
