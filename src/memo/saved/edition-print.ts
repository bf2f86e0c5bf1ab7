import type {Document, Source} from '../../model.ts';
import {digestOf} from '../../text/digest.ts';
import {lookOf} from '../look-of.ts';
import {matterOf} from '../matter-of.ts';
import {filesIn, type Read} from '../reads.ts';

/** Everything that an edition was made from besides the config. */
export interface EditionInputs {
  readonly documents: readonly Document[];
  /** Sources that are not documents. */
  readonly others: readonly Source[];
  /** The part of the clock that matters. */
  readonly clock: string;
  /** What its plugins looked at. */
  readonly seen: ReadonlySet<Read>;
  /** Documents whose texts matter. */
  readonly texts: readonly Document[];
}

/** A fingerprint of an edition, valid across processes; undefined if a change could go unnoticed. */
export function editionPrint({documents, others, clock, seen, texts}: EditionInputs): string | undefined {
  const read = filesIn(seen);
  const looks = read.map(lookOf).filter((look) => look !== undefined);
  // A file that changed a moment ago may change again unnoticed.
  if (seen.has('once only') || looks.length < read.length) return undefined;
  const files = others.map(({path, role, digest}) => `${path} ${JSON.stringify(role)} ${digest}`);
  const parts = [documents.map(matterOf), files, [clock], looks, texts.map(({digest}) => digest)];
  return digestOf(parts.map((part) => digestOf(part)));
}
