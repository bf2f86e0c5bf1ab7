import type {EventStatus} from '../event.ts';

/** The texts of event pages and calendars, in one language; `{n}`, `{day}` and `{year}` are placeholders. */
export interface Words {
  /** In French, with a space before it. */
  readonly colon: string;
  readonly status: Readonly<Record<EventStatus, string>>;
  readonly register: string;
  readonly online: string;
  readonly map: string;
  readonly addToCalendar: string;
  readonly subscribe: string;
  readonly subscribeHow: string;
  readonly file: string;
  readonly free: string;
  readonly places: string;
  readonly talks: string;
  readonly oneTalk: string;
  readonly someTalks: string;
  readonly onePost: string;
  readonly somePosts: string;
  readonly speakers: string;
  /** What a link to a person’s website is called. */
  readonly website: string;
  readonly by: string;
  readonly hosts: string;
  readonly sponsors: string;
  /** The title of the page about both. */
  readonly hostsAndSponsors: string;
  readonly sponsorList: string;
  readonly hostList: string;
  readonly pastSponsors: string;
  readonly since: string;
  readonly until: string;
  readonly oneMeeting: string;
  readonly someMeetings: string;
  readonly slides: string;
  readonly video: string;
  /** Links to the recap, from the event. */
  readonly recap: string;
  /** Before a link to the event, in its recap. */
  readonly recapOf: string;
  readonly events: string;
  readonly nextEvent: string;
  readonly upcoming: string;
  readonly past: string;
  readonly noUpcoming: string;
  readonly insteadOf: string;
  readonly allEvents: string;
  readonly when: string;
  readonly where: string;
  readonly price: string;
  readonly access: string;
  /** Before the dates after the next one. */
  readonly later: string;
  /** When an event that repeats took place first; `{month}` is `March 2024`. */
  readonly heldSince: string;
  readonly isOver: string;
  readonly announce: string;
  readonly writeRecap: string;
}
