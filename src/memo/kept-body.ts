import type {Body, Document, Made} from '../model.ts';
import {matterOf} from './matter-of.ts';
import type {Seen} from './reads.ts';

/** A body of an earlier build, with what it was made from. */
export interface KeptBody {
  readonly document: Pick<Document, 'digest'>;
  /** Of everything that it says outside its text. */
  readonly matter: string;
  /** The config it was made with, and the edition; none when it comes from the disk. */
  readonly config: object;
  readonly edition: object | undefined;
  /** What Liquid made of the text; none when it comes from the disk. */
  readonly liquid: RanLiquid | undefined;
  /** The text that was converted; absent when it is the document's own. */
  readonly text?: string | undefined;
  readonly converted: Made<Body>;
  readonly links: readonly AskedLink[];
  /** Where links led; unknown when it comes from the disk. */
  readonly addresses: object | undefined;
  /** What plugins looked at while they converted the text. */
  readonly seen: Seen;
}

/** A body as it is kept for the next build. */
export function keptBody(document: Document, made: Omit<KeptBody, 'document' | 'matter'>): KeptBody {
  return {document, matter: matterOf(document), ...made};
}

/** Not only the file is the same: so is what plugins made of its front matter. */
export function isSameInAll({document, matter}: KeptBody, asked: Document): boolean {
  // The digest stands for a front matter that cannot be written down.
  return document.digest === asked.digest && matter !== document.digest && matter === matterOf(asked);
}

export interface RanLiquid {
  readonly made: Made<string>;
  readonly seen: Seen;
}

/** A link or image of a text, and what became of it. */
export interface AskedLink {
  readonly url: string;
  readonly kind: 'link' | 'image' | 'media';
  readonly answer: string;
  /** What was said of it. */
  readonly problem: string | undefined;
}
