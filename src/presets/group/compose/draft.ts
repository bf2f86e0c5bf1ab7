/** A post as entered by its author; times are in the site's zone. */
export interface Draft extends DraftDetails {
  readonly title: string;
  /** `2026-11-21`: the day on which the post is published. */
  readonly date: string;
  readonly text: string;
  /** Of a post on a Jekyll site, if nothing else gives it one. */
  readonly layout?: string | undefined;
  /** Writes the authors as one text, for templates that print it as it is. */
  readonly joinsAuthors?: boolean;
  /** Whether the site runs Liquid in posts, so that braces in the text must be protected. */
  readonly hasLiquid?: boolean;
}

/** What not every post has; the first group is for an announcement. */
export interface DraftDetails {
  /** Of the event: written down, so that it stays the same when the day changes. */
  readonly id?: string;
  /** `2026-12-08 19:00`; absent for a post that announces nothing. */
  readonly start?: string;
  /** `21:30`. */
  readonly end?: string;
  /** Name of a venue's file. */
  readonly venue?: string;
  /** A place without a file. */
  readonly place?: {readonly name: string; readonly address: string};
  readonly online?: string;
  readonly register?: string;
  readonly talks?: readonly {readonly title: string; readonly speakers: readonly string[]}[];

  readonly authors?: readonly string[];
  readonly categories?: readonly string[];
  readonly tags?: readonly string[];
  /** Id of the event that the post tells of. */
  readonly recapOf?: string;
}

/** A new file to open in a Git host's editor. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}
