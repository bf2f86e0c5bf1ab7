import type {Moment} from '../../api.ts';

/** A day, or a year or month as a whole. */
export interface Period {
  readonly year: string;
  readonly start: Moment;
  /** Exclusive. */
  readonly end: Moment;
}

/** What the file of a host or sponsor says about them. */
export interface SponsorDetails {
  readonly name: string;
  readonly url?: string;
  /** As written in the file; as templates see it, a URL path or a whole address. */
  readonly logo?: string;
  readonly level?: string;
  readonly since?: Period;
  /** Inclusive. */
  readonly until?: Period;
}

/** A company or person that hosts or sponsors and has a file. */
export interface Sponsor extends SponsorDetails {
  /** URL path of their page, if they have one. */
  readonly page?: string;
  /** Id of the file. */
  readonly document: string;
}
