import type {Event} from './event.ts';

/** An event with what its page says about it, for calendars and other programs. */
export interface Announced {
  readonly event: Event;
  /** URL of its post; absolute if the config has a `url`. */
  readonly url: string;
  /** Plain text; does not repeat what is in `event`. */
  readonly description: string;
  readonly image?: string;
  readonly categories: readonly string[];
}

/** What calendars and other programs are told about the group. */
export interface Group {
  readonly name: string;
  readonly description: string;
  /** Absolute URL of the home page; empty if unknown. */
  readonly url: string;
  /** Absolute URL of the calendar; empty if unknown. */
  readonly calendarUrl: string;
  /** Makes the ids of events globally unique. */
  readonly host: string;
  readonly email?: string;
  readonly timezone: string;
  readonly language: string;
}
