import type {EventTimes} from '../event.ts';
import type {EventItem} from '../site/item.ts';
import type {Block} from './blocks.ts';

/** What the texts about an event are made from. */
export interface Invited {
  /** In the language of the texts. */
  readonly event: EventItem;
  readonly times: EventTimes;
  readonly language: string;
  /** Absolute URL of its page; undefined if the site has no `url`. */
  readonly page: string | undefined;
  /** The text of its post. */
  readonly text: readonly Block[];
  /** Of each talk, in the same order; empty for talks without one. */
  readonly abstracts: readonly (readonly Block[])[];
  readonly tags: readonly string[];
}

/** Texts about an event, ready to be pasted. */
export interface Invitation {
  readonly mail: {
    readonly subject: string;
    /** In lines of 72 columns. */
    readonly text: string;
    /** A whole page, with its styles in its elements and nothing to load. */
    readonly html: string;
  };
  readonly meetup: MeetupTexts;
  /** At most 500 characters, as Mastodon counts them. */
  readonly post: string;
  /** At most 300 characters, as Bluesky counts them; often the same. */
  readonly shortPost: string;
}

/** The fields of Meetup’s form. */
export interface MeetupTexts {
  readonly title: string;
  readonly start: string;
  /** `2 h 30 min`; undefined for whole days, and for what takes longer than one. */
  readonly duration: string | undefined;
  /** Undefined if the duration, or the day itself, says it. */
  readonly end: string | undefined;
  readonly venue: string | undefined;
  /** In Meetup’s Markdown. */
  readonly description: string;
}
