import type {Body, Document, LinkKind, Made} from '../model.ts';
import {matterOf} from './matter-of.ts';
import type {Memo} from './memo.ts';
import type {Seen} from './reads.ts';

/** A body of an earlier build, with what it was made from. */
export interface KeptBody {
  readonly document: Pick<Document, 'digest'>;
  /** Digest of everything in the document except its text. */
  readonly matter: string;
  /** The config and the edition it was made with; no edition if it was saved by another one. */
  readonly config: object;
  readonly edition: object | undefined;
  /** What Liquid made of the text; undefined if it was saved by another edition, or must run again. */
  readonly liquid: RanLiquid | undefined;
  /** The text that was converted; absent when it is the document's own. */
  readonly text?: string | undefined;
  readonly converted: Made<Body>;
  readonly links: readonly AskedLink[];
  /** Where links led; undefined if it was saved by another edition. */
  readonly addresses: object | undefined;
  /** What plugins looked at while they converted the text. */
  readonly seen: Seen;
}

/** The bodies of earlier builds, by the ids of their documents. */
export function keptBodies(memo: Memo): Map<string, KeptBody> {
  return memo.kept('bodies');
}

/** How many bodies were made by an earlier build. */
export function reusedBodies(memo: Memo): number {
  return memo.kept<number>('reused').get('bodies') ?? 0;
}

/** Counts one more of them. */
export function countReused(memo: Memo): void {
  memo.kept<number>('reused').set('bodies', reusedBodies(memo) + 1);
}

/** A body as it is kept for the next build. */
export function keptBody(document: Document, made: Omit<KeptBody, 'document' | 'matter'>): KeptBody {
  return {document, matter: matterOf(document), ...made};
}

/** True if both the file and what plugins made of its front matter are the same. */
export function isSameInAll({document, matter}: KeptBody, asked: Document): boolean {
  // For front matter that cannot be written down, `matter` is the digest of the file.
  return document.digest === asked.digest && matter !== document.digest && matter === matterOf(asked);
}

export interface RanLiquid {
  readonly made: Made<string>;
  readonly seen: Seen;
}

/** A link or image in a text, and what became of it. */
export interface AskedLink {
  readonly url: string;
  readonly kind: LinkKind;
  readonly answer: string;
  /** The problem that was reported, if any. */
  readonly problem: string | undefined;
  /** The digest of the picture whose size is in the body, if any. */
  readonly picture: string | undefined;
}
