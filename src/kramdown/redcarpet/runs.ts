import {indexAfter} from '../text/positions.ts';

/** What two runs of a mark enclose: how many marks there are on each side, and where the closing ones end. */
export interface Enclosed {
  marks: number;
  end: number;
}

/** The runs of a mark in a text: their ends, their lengths, and the longest length from each one on. */
export interface Runs {
  ends: readonly number[];
  lengths: readonly number[];
  longest: readonly number[];
}

export function findRuns(source: string, mark: string): Runs {
  const ends: number[] = [];
  const lengths: number[] = [];
  for (let at = source.indexOf(mark); at !== -1; at = source.indexOf(mark, at)) {
    const start = at;
    while (source[at] === mark) at++;
    ends.push(at);
    lengths.push(at - start);
  }
  const longest = lengths.slice();
  for (let i = longest.length - 2; i >= 0; i--) longest[i] = Math.max(longest[i]!, longest[i + 1]!);
  return {ends, lengths, longest};
}

/** What the marks from `at` on enclose together with the next run that is long enough. */
export function enclosedBy({ends, lengths, longest}: Runs, at: number): Enclosed | undefined {
  let i = indexAfter(ends, at + 1);
  const marks = ends[i]! - at;
  i++;
  if ((longest[i] ?? 0) < marks) return undefined;
  while (lengths[i]! < marks) i++;
  return {marks, end: ends[i]! - lengths[i]! + marks};
}
