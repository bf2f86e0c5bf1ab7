import type {Moment} from '../../api.ts';

export type EventStatus = 'scheduled' | 'tentative' | 'postponed' | 'cancelled' | 'moved-online';

export type EventType = 'talks' | 'social' | 'workshop' | 'conference' | 'online';

/** A person, or a company that hosts or sponsors. */
export interface Party {
  readonly name: string;
  readonly url?: string;
  /** URL path of the page about a speaker, host or sponsor. */
  readonly page?: string;
  /** Of a host or sponsor: a URL path or a whole address. */
  readonly logo?: string;
  /** How links to their website are related to this site, if they are for a sponsor. */
  readonly rel?: string;
}

export interface Address {
  readonly street?: string;
  readonly postcode?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly country?: string;
}

export interface Venue {
  readonly name: string;
  readonly address?: Address;
  readonly geo?: {readonly latitude: number; readonly longitude: number};
  readonly map?: string;
  readonly url?: string;
  readonly access?: string;
  /** URL path of the venue's own page. */
  readonly page?: string;
}

export interface Talk {
  readonly title: string;
  readonly speakers: readonly Party[];
  readonly abstract?: string;
  readonly slides?: string;
  readonly video?: string;
  readonly level?: string;
  readonly lang?: string;
}

export interface Price {
  /** 0 if free; absent if the price was given in words without an amount. */
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The price as written, if it was given in words. */
  readonly text?: string;
}

/** When something happens. `end` is exclusive: for whole days, it is the start of the day after the last. */
export interface EventTimes {
  readonly start: Moment;
  readonly end: Moment;
  readonly allDay: boolean;
  /** The original day or time of an event that was moved. */
  readonly previousStart?: Moment;
}

/** On which days an event repeats. */
export type Rule = WeeklyRule | MonthlyRule;

export interface WeeklyRule {
  /** From one date to the next. */
  readonly weeks: number;
}

export interface MonthlyRule {
  /** From one month with meetings to the next. */
  readonly months: number;
  /** From 0, Sunday. */
  readonly weekday: number;
  /** Which of these weekdays in the month: from 1, and -1 for the last. */
  readonly nth: readonly number[];
}

/** One date of an event that repeats. */
export type Span = Pick<EventTimes, 'start' | 'end'>;

/** An event that repeats: its own `start` and `end` are those of the next date, or of the last one if all are over. */
export interface Series {
  readonly rule: Rule;
  /** Where the rule begins to count; it fits the rule. */
  readonly first: Span;
  /** The last day on which it may take place: `2026-12-08`. */
  readonly until?: string;
  /**
   * Its days without a meeting and those that have a post of their own: `2026-12-08`. Also months, `2026-08`, and those of
   * every year, `-08-`.
   */
  readonly except: readonly string[];
  /** When it took place for the first time, if it did. */
  readonly since?: Moment;
  /** The dates after the next one, soonest first; only a few. */
  readonly later: readonly Span[];
}

/** A meeting as announced by its post, with everything checked. */
export interface Event extends EventTimes {
  /** Never changes once published, as the calendar's UID is made from it. */
  readonly id: string;
  /** Id of the post that announces it. */
  readonly post: string;
  readonly title: string;
  readonly status: EventStatus;
  readonly type: EventType;
  readonly venue?: Venue;
  /** Address of the stream or call. */
  readonly online?: string;
  readonly register?: string;
  readonly price?: Price;
  readonly capacity?: number;
  readonly talks: readonly Talk[];
  readonly hosts: readonly Party[];
  readonly sponsors: readonly Party[];
  /** Name, path or URL of the post about how it went. */
  readonly recap?: string;
  readonly sequence?: number;
  readonly series?: Series;
  /** When the post was published and last changed, according to its front matter. */
  readonly published?: Moment;
  readonly modified?: Moment;
  /** Keys unknown to this version, as written. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** Cancelled, or postponed without a new day: it does not take place on the day that it has. */
export function isOff({status, previousStart}: Event): boolean {
  return status === 'cancelled' || (status === 'postponed' && !previousStart);
}
