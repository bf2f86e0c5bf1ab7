import {serialize} from 'node:v8';
import {digestOf} from '../digest.ts';
import type {Document} from '../model.ts';

const known = new WeakMap<Document, string>();

/** A digest of everything that a document says outside its text. */
export function matterOf(document: Document): string {
  const digest = known.get(document) ?? make(document);
  known.set(document, digest);
  return digest;
}

function make({text: _text, digest, placeOf: _placeOf, ...matter}: Document): string {
  try {
    return digestOf(serialize(matter));
  } catch {
    // A plugin put in what cannot be written down, as functions: then every change counts.
    return digest;
  }
}
