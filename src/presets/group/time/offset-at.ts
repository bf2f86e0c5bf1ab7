const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that the clocks of an IANA zone are ahead of UTC at a moment. */
export function offsetAt(epoch: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const {sign, hours, minutes} =
    /GMT(?<sign>[-+])(?<hours>\d\d):(?<minutes>\d\d)/.exec(formatOf(zone).format(epoch))?.groups ?? {};
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Making one costs far more than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', {timeZone, timeZoneName: 'longOffset'});
  formats.set(timeZone, format);
  return format;
}
