import type {MatterStyle} from './post-style.ts';

/** A post as entered by its author; times are in the site's zone. */
export interface Draft extends DraftDetails {
  readonly title: string;
  /** When the post is published: `2026-11-21 19:30:00 +0100`, or only the day. */
  readonly date: string;
  readonly text: string;
  /** Of a post on a Jekyll site: what others look like. */
  readonly style?: MatterStyle | undefined;
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
  /** `second tuesday`. */
  readonly repeat?: string;
  /** The last day of an event that repeats, and the days on which it does not take place. */
  readonly until?: string;
  readonly except?: readonly string[];
  /** `tentative`. */
  readonly status?: string;
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
