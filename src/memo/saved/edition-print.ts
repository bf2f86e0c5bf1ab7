import type {Document, Source} from '../../model.ts';
import {digestOf} from '../../text/digest.ts';
import {lookOf} from '../look-of.ts';
import {matterOf} from '../matter-of.ts';
import {filesIn, type Read} from '../reads.ts';

/** All that an edition was made from, beside the config. */
export interface EditionInputs {
  readonly documents: readonly Document[];
  /** Sources that are no documents. */
  readonly others: readonly Source[];
  /** What of the clock counts. */
  readonly clock: string;
  /** What its plugins looked at. */
  readonly seen: ReadonlySet<Read>;
  /** Documents whose texts count. */
  readonly texts: readonly Document[];
}

/** A name of an edition that holds in other processes too: equal prints are of equal editions. */
export function editionPrint({documents, others, clock, seen, texts}: EditionInputs): string | undefined {
  const read = filesIn(seen);
  const looks = read.map(lookOf).filter((look) => look !== undefined);
  // What changed a moment ago may change again unseen.
  if (seen.has('once only') || looks.length < read.length) return undefined;
  const files = others.map(({path, role, digest}) => `${path} ${JSON.stringify(role)} ${digest}`);
  const parts = [documents.map(matterOf), files, [clock], looks, texts.map(({digest}) => digest)];
  return digestOf(parts.map((part) => digestOf(part)));
}
