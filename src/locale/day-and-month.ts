/** A date in two pieces, for lists that show the day large: `2.` and `Dezember 2026`, `2` and `de diciembre de 2026`. */
export interface DayAndMonth {
  readonly day: string;
  readonly month: string;
}

type FormatOf = (form: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;

/** Splits a date as its language writes it; unless the day is first, the month is written as without it. */
export function dayAndMonth(epoch: number, formatOf: FormatOf): DayAndMonth {
  const format = formatOf({day: 'numeric', month: 'long', year: 'numeric'});
  const parts = format.formatToParts(epoch);
  const at = parts.findIndex(({type}) => type === 'day');
  const after = textOf(parts.slice(at + 1));
  const isFirst = at === 0;
  const isLast = at >= parts.length - 2 && parts.at(-1)?.type !== 'year';
  const sign = isFirst || isLast ? /^\S*/.exec(after)![0] : '';
  return {
    day: `${parts[at]?.value ?? ''}${sign}`.replace(/^1$/, (first) => inFrench(first, format)),
    month: isFirst
      ? after.slice(sign.length).trim()
      : formatOf({month: 'long', year: 'numeric'}).format(epoch),
  };
}

function textOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.map(({value}) => value).join('');
}

/** Formats a date; `1er décembre` in French, where Intl writes `1 décembre`. */
export function writeDate(format: Intl.DateTimeFormat, epoch: number): string {
  return format.format(epoch).replace(/(?<!\d)1(?=\s\p{L}{3})/u, (first) => inFrench(first, format));
}

function inFrench(first: string, format: Intl.DateTimeFormat): string {
  return /^fr\b/.test(format.resolvedOptions().locale) ? `${first}er` : first;
}
