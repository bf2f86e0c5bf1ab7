/** The file that browsers search. */
export interface SearchIndex {
  /** Newest first; those without a date last. */
  readonly entries: readonly Entry[];
  /** The words of all texts, sorted, with a space between them. */
  readonly words: string;
  /** For each word, the entries whose text has it, as `writePlaces` gives them. */
  readonly places: string;
}

/** A post or page that can be found. */
export interface Entry {
  /** From the root of the host. */
  readonly url: string;
  readonly title: string;
  /** Describes the text, or begins it. */
  readonly text: string;
  /** Names of its categories, tags and authors. */
  readonly terms: string;
  /** In the site's language: `8 Dec 2026`. */
  readonly date?: string;
  /** The language of title and text, if it is not the site's or the text is there in several. */
  readonly lang?: string;
  /** The first entry of the same text, if it is there in several languages. */
  readonly same?: number;
}

/** The quotation mark, which JSON would escape: the first distance is one more. */
const ZERO = 34;

/** One character for each entry of a rising list: how far it is from the one before. */
export function writePlaces(entries: readonly number[]): string {
  return entries.map((one, at) => String.fromCharCode(ZERO + one - (entries[at - 1] ?? -1))).join('');
}

export function readPlaces(places: string): readonly number[] {
  let entry = -1;
  return [...places].map((one) => (entry += one.charCodeAt(0) - ZERO));
}
