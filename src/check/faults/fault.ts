import type {Place} from '../../model.ts';
import type {FaultCode} from './fault-kinds.ts';

/** What is wrong with a page, feed, calendar or other file as it is published. */
export interface Fault {
  readonly code: FaultCode;
  /** Path of the file below the output folder. */
  readonly file: string;
  /** What is meant on a page: an address, an id, a tag. What is wrong with any other file, as a sentence. */
  readonly what: string;
  /** Where it is written, if that is known: in the file that the page shows, in a layout or in an include. */
  readonly place?: Place;
}

/** What is wrong in one file, before anybody looks for the place. */
export interface FaultInFile extends Pick<Fault, 'code' | 'what'> {
  /** The tag as the page has it; of a link or button, all of it. */
  readonly tag?: string;
  /** A picture with an empty text: a decoration, unless it is written in Markdown, which knows no decorations. */
  readonly isPerhapsMeant?: true;
}
