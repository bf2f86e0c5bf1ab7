import {clockFormatsIn, type Read} from '../memo/reads.ts';
import {literally} from '../text/literally.ts';

/** How far two texts have been compared. */
export type Positions = readonly [old: number, now: number];

/** Goes past a time of the build that both texts show; undefined if that is not what they show there. */
export type PassTime = (old: string, now: string, at: Positions) => Positions | undefined;

/** Formats in which a template prints a time without asking for one. */
const PLAIN = ['%Y-%m-%d %H:%M:%S %z', '%Y-%m-%dT%H:%M:%S%:z', '%s'];

/** What the pages of a build show of its time, longest first: a page may show a date and its year. */
export function shownTimes(reads: ReadonlySet<Read>, clock: (format: string) => string): string[] {
  const times = [...clockFormatsIn(reads), ...(reads.has('now') ? PLAIN : [])].map(clock);
  return [...new Set(times)].filter((time) => /\d/.test(time)).sort((a, b) => b.length - a.length);
}

/**
 * Where the new text shows the time of this build, the old one may show another, written in the same way. That must
 * be the same day everywhere, or else it would be the date of something.
 */
export function timesOfBuild(shown: readonly string[]): PassTime {
  const times = shown.map((time) => ({time, shape: shapeOf(time)}));
  const days = new Map<string, string>();
  return (old, now, [i, j]) => {
    for (const {time, shape} of times) {
      const start = now.lastIndexOf(time, j);
      if (start < 0 || start + time.length < j || i < j - start) continue;
      shape.lastIndex = i - (j - start);
      const [other] = shape.exec(old) ?? [];
      if (other === undefined || (!time.includes(':') && (days.get(time) ?? other) !== other)) continue;
      const after = [i - (j - start) + other.length, start + time.length] as const;
      if (after[0] < i || after[0] + after[1] <= i + j) continue;
      days.set(time, other);
      return after;
    }
    return undefined;
  };
}

/** Matches times in the same format: numbers and names of months may differ. */
function shapeOf(time: string): RegExp {
  return new RegExp(
    literally(time).replace(/\d+|\p{L}+/gu, (run) => (/\d/.test(run) ? '\\d+' : '\\p{L}+')),
    'uy',
  );
}
