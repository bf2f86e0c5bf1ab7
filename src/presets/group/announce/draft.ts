/** An announcement as people fill it in; times as they are written, in the site's zone. */
export interface Draft {
  readonly title: string;
  /** `2026-11-21`: the day on which the post is published. */
  readonly date: string;
  /** `2026-12-08 19:00`; absent for a post that announces nothing. */
  readonly start?: string;
  /** `21:30`. */
  readonly end?: string;
  /** Name of a venue's file. */
  readonly venue?: string;
  /** A place that has no file. */
  readonly place?: {readonly name: string; readonly address: string};
  readonly online?: string;
  readonly register?: string;
  readonly talks?: readonly {readonly title: string; readonly speakers: readonly string[]}[];
  readonly text: string;
  /** Texts of this site run Liquid, which people who fill in a form do not intend. */
  readonly hasLiquid?: boolean;
}

/** A file as a Git host's editor is given it. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}
