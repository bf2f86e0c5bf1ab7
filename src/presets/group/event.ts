import type {Moment} from '../../api.ts';

export type EventStatus = 'scheduled' | 'tentative' | 'postponed' | 'cancelled' | 'moved-online';

export type EventType = 'talks' | 'social' | 'workshop' | 'conference' | 'online';

/** A person, or a company that hosts or sponsors. */
export interface Party {
  readonly name: string;
  readonly url?: string;
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
  /** 0 is free; absent when it was written in words that hold no amount. */
  readonly amount?: number;
  /** ISO 4217. */
  readonly currency: string;
  /** As it was written, when it was written in words. */
  readonly text?: string;
}

/** When something happens: `end` is exclusive, for whole days the first moment of the day after the last one. */
export interface EventTimes {
  readonly start: Moment;
  readonly end: Moment;
  readonly allDay: boolean;
  /** The day or moment that a moved event was announced for. */
  readonly previousStart?: Moment;
}

/** A meeting, as its post announces it: everything was checked. */
export interface Event extends EventTimes {
  /** Never changes once published: the calendar's UID is made of it. */
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
  /** Name, path or address of the post that tells how it was. */
  readonly recap?: string;
  readonly sequence?: number;
  /** When the post was published, and last changed by its own account. */
  readonly published?: Moment;
  readonly modified?: Moment;
  /** Keys that this version does not know, as written. */
  readonly others: Readonly<Record<string, unknown>>;
}
