/** Where a text names a time of day. */
export interface NamedTime {
  /** As `19:00`. */
  readonly time: string;
  /** The end, if a range is named: `de 9h à 16h30`. */
  readonly until?: string;
  readonly index: number;
}

/** The times of day that a folded text names. */
export function timesIn(text: string): NamedTime[] {
  const ranges = [...text.matchAll(RANGE)].flatMap(({index, 0: {length}, groups}) => {
    const range = rangeOf(groups!);
    return range === undefined ? [] : [{...range, index, length}];
  });
  const rest = ranges.reduce(
    (left, {index, length}) => left.slice(0, index) + ' '.repeat(length) + left.slice(index + length),
    text,
  );
  return [...ranges.map(({length: _, ...range}) => range), ...singleTimes(rest)].sort(
    (a, b) => a.index - b.index,
  );
}

function singleTimes(text: string): NamedTime[] {
  const all = [...text.matchAll(TIME)].flatMap((match) => {
    const time = timeOf(match.groups!);
    return time === undefined ? [] : [{time, index: match.index, end: match.index + match[0].length}];
  });
  const isEnd = (at: number) => at > 0 && JOINED.test(text.slice(all[at - 1]!.end, all[at]!.index));
  return all.flatMap(({time, index}, at) => {
    if (isEnd(at) || CUT.test(text.slice(Math.max(0, index - 2), index))) return [];
    return [{time, index, ...(at + 1 < all.length && isEnd(at + 1) && {until: all[at + 1]!.time})}];
  });
}

/** `19h`, `19h30`, `19:00`, `7pm`, `7.30 p.m.`, `19 Uhr`, `19.30 uur`, `19u30`, `ore 19.30`. */
const TIME =
  /(?:(?<!\p{L})(?<ore>ore)\s+)?(?<![\d:.,/€$£])(?<h>\d\d?)(?:\s?(?<mark>[:.hu])\s?(?<min>\d\d))?\s?(?<unit>h|(?<=\d)u|[ap]\.?m|uhr|uur)?(?![\p{L}\d])/gu;

/** Where only the end says that these are hours: `19-21h`, `7–9pm`, `de 19 à 21 heures`, `von 19 bis 21 Uhr`. */
const RANGE =
  /(?<![\p{L}\d:.,/€$£–—-])(?:(?:de|das|from|von|van)\s(?<from>\d\d?)\s(?:a|as|to|till|until|bis|tot)\s|(?<h>\d\d?)\s?[-–—]\s?)(?<end>\d\d?)(?:[hu](?<past>\d\d)|(?:\s?[:.]\s?(?<min>\d\d))?\s?(?<unit>h|(?<=\d)u|[ap]\.?m|uhr|uur|heures|horas))(?![\p{L}\d])/gu;

/** Undefined if it does not end later, or on the same night. */
function rangeOf(groups: Record<string, string | undefined>): Omit<NamedTime, 'index'> | undefined {
  const {from, h = from, end, past, min = past, unit} = groups;
  const until = timeOf({h: end, mark: ':', min, unit});
  // `11-1pm` begins in the morning.
  const halves = unit?.startsWith('p') ? [unit, 'am'] : [unit];
  const time = halves
    .map((half) => timeOf({h, mark: ':', unit: half}))
    .find((start) => start && until && (start < until || (start >= '18' && until <= '06:00')));
  return time && until ? {time, until} : undefined;
}

const JOINED = /^\.?\s*(?:[-–—]|a|to|till|until|bis|tot|ate|as|hasta|alle)\s*$/;

/** Behind this stands the rest of something else, such as `19–21h`. */
const CUT = /-$|\d[–—]$/;

function timeOf(groups: Record<string, string | undefined>): string | undefined {
  const {h, mark, min = '00', unit = groups.ore} = groups;
  if ((mark === undefined || mark === '.') && unit === undefined) return undefined;
  const half = unit?.[0] === 'a' || unit?.[0] === 'p' ? unit[0] : undefined;
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (half === 'p' ? 12 : 0);
  const isTime = hour < 24 && Number(min) < 60 && (half === undefined || Number(h) <= 12);
  return isTime ? `${String(hour).padStart(2, '0')}:${min}` : undefined;
}
