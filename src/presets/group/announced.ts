import type {Event} from './event.ts';

/** An event with what its page tells about it, for calendars and machines. */
export interface Announced {
  readonly event: Event;
  /** Of its post; absolute when the site has an address. */
  readonly url: string;
  /** Plain text, without the facts that the event holds. */
  readonly description: string;
  readonly image?: string;
  readonly categories: readonly string[];
}

/** The group, as calendars and machines are told about it. */
export interface Group {
  readonly name: string;
  readonly description: string;
  /** Absolute address of the home page; empty when not known. */
  readonly url: string;
  /** Absolute address of the calendar; empty when not known. */
  readonly calendarUrl: string;
  /** What makes the ids of events unique in the world. */
  readonly host: string;
  readonly email?: string;
  readonly timezone: string;
  readonly language: string;
}
