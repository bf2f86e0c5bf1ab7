const QUARTER = 900_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** By quarter of an hour: asking Intl takes 20 µs, and a calendar asks the same again for each event. */
  readonly known: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Minutes that the clocks of an IANA zone are ahead of UTC at a moment; they only ever change at a quarter. */
export function offsetAt(epoch: number, name: string): number {
  if (name === 'UTC') return 0;
  const {format, known} = zoneOf(name);
  const quarter = Math.floor(epoch / QUARTER);
  const offset = known.get(quarter) ?? read(format.format(quarter * QUARTER));
  known.set(quarter, offset);
  return offset;
}

/** `1/2/2026, GMT+01:00`. */
function read(text: string): number {
  const {sign, hours, minutes} = /GMT(?<sign>[-+])(?<hours>\d\d):(?<minutes>\d\d)/.exec(text)?.groups ?? {};
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {timeZone: name, timeZoneName: 'longOffset'});
  const zone: Zone = {format, known: new Map()};
  zones.set(name, zone);
  return zone;
}
