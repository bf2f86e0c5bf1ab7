import {positionAfter} from '../text/positions.ts';
import {type Pairs, pairMarks} from './pairs.ts';
import {findRuns, type Runs} from './runs.ts';

/** A text, where its last element ended, and facts about it, each found when first asked for. */
export interface Text {
  readonly source: string;
  /** Text before this is not looked at again. */
  readTo: number;
  places: Map<string, number[]> | null;
  pairs: Pairs | null;
  runs: Map<string, Runs> | null;
  answers: Map<string, Int32Array> | null;
  address: AddressEnd | null;
}

/** What was read at a place: its HTML, and its length in the text. */
export interface Read {
  html: string;
  length: number;
  /** How many characters before that place belong to it. */
  back?: number;
}

/** Where the last scan of an address in angle brackets began, and where the address must end. */
export interface AddressEnd {
  from: number;
  end: number;
}

export const scanText = (source: string): Text => ({
  source,
  readTo: 0,
  places: null,
  pairs: null,
  runs: null,
  answers: null,
  address: null,
});

/** In texts up to this length, searching again costs less than remembering. */
const SHORT = 200;

/** Where a character next occurs, or -1. */
export function findMark(text: Text, mark: string, from: number): number {
  const {source} = text;
  if (source.length <= SHORT) return source.indexOf(mark, from);
  text.places ??= new Map();
  const places = text.places.get(mark) ?? placesOf(source, mark);
  text.places.set(mark, places);
  return positionAfter(places, from);
}

function placesOf(source: string, mark: string): number[] {
  const places: number[] = [];
  for (let at = source.indexOf(mark); at !== -1; at = source.indexOf(mark, at + 1)) places.push(at);
  return places;
}

export function pairsOf(text: Text): Pairs {
  text.pairs ??= pairMarks(text.source);
  return text.pairs;
}

export function runsOf(text: Text, mark: string): Runs {
  text.runs ??= new Map();
  const runs = text.runs.get(mark) ?? findRuns(text.source, mark);
  text.runs.set(mark, runs);
  return runs;
}

/** The answer of a search that has not been made yet. */
export const UNKNOWN = -2;

/** Answers of a search by the place where it began. */
export function answersOf(text: Text, search: string): Int32Array {
  text.answers ??= new Map();
  const known = text.answers.get(search);
  if (known) return known;
  const answers = new Int32Array(text.source.length + 2).fill(UNKNOWN);
  text.answers.set(search, answers);
  return answers;
}
