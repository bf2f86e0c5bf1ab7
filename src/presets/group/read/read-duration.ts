const FORMS = [
  /^(?:(?<hours>\d{1,3}) ?(?:h|hours?|heures?|std\.?))? ?(?:(?<minutes>\d{1,4}) ?(?:min|m|minutes?)?\.?)?$/i,
  /^P(?:(?<weeks>\d{1,2})W)?(?:(?<days>\d{1,3})D)?(?:T(?:(?<hours>\d{1,3})H)?(?:(?<minutes>\d{1,4})M)?(?:\d+S)?)?$/i,
  /^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)$/,
];

/** Minutes in `2h30`, `2 h`, `90 min`, `2:30`, or ISO 8601's `PT2H30M`; undefined if there are none. */
export function readDuration(value: unknown): number | undefined {
  const text = String(value).trim();
  for (const form of FORMS) {
    const {weeks = 0, days = 0, hours = 0, minutes = 0} = form.exec(text)?.groups ?? {};
    const total = (Number(weeks) * 7 + Number(days)) * 1440 + Number(hours) * 60 + Number(minutes);
    if (total > 0) return isBareNumber(text) ? undefined : total;
  }
  return undefined;
}

/** `2` could be hours or minutes. */
function isBareNumber(text: string): boolean {
  return /^\d+$/.test(text);
}
