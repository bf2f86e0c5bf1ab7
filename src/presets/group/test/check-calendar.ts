/** The rules of RFC 5545 that a calendar breaks, with the lines; an independent check, for tests. */
export function checkCalendar(file: string): readonly string[] {
  const physical = file.split('\r\n');
  const lines = unfold(physical);
  return [
    ...checkLines(file, physical),
    ...checkCounts(lines),
    ...componentsOf(lines, 'VEVENT').flatMap((event) => [...checkEvent(event)]),
    ...checkZones(lines),
    ...lines.flatMap((line) => [...checkLine(line)]),
  ];
}

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

const TEXTS = /^(SUMMARY|DESCRIPTION|LOCATION|UID|NAME|X-WR-CALNAME|X-WR-CALDESC|PRODID|TZID)$/;
const URIS = /^(URL|SOURCE|CONFERENCE)$/;

function* checkLines(file: string, physical: readonly string[]): Generator<string> {
  if (!file.endsWith('\r\n')) yield 'ical6: the last line has no CRLF';
  if (/[^\r]\n|\r(?!\n)/.test(file)) yield 'ical6: a line ends without CRLF';
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(file)) yield 'ical9: a control character';
  if (file !== file.toWellFormed() || file.includes('\ufffd')) yield 'ical7: a character is cut';
  for (const line of physical)
    if (Buffer.byteLength(line) > 75) yield `ical7: ${Buffer.byteLength(line)} octets: ${line}`;
}

function unfold(physical: readonly string[]): readonly Line[] {
  const text = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  return text.map((line) => {
    const {
      name = '',
      parameters = '',
      value = '',
    } = /^(?<name>[\w-]+)(?<parameters>(?:;[\w-]+=(?:"[^"]*"|[^";:,]*))*):(?<value>.*)$/.exec(line)?.groups ??
    {};
    return {name: name || `bad line ${line}`, parameters, value};
  });
}

function* checkCounts(lines: readonly Line[]): Generator<string> {
  for (const [name, value] of [
    ['PRODID', undefined],
    ['VERSION', '2.0'],
  ] as const) {
    const found = lines.filter((line) => line.name === name);
    if (found.length !== 1 || (value && found[0]!.value !== value))
      yield `ical0: ${name} ${found.length} times`;
  }
}

function componentsOf(lines: readonly Line[], name: string): readonly (readonly Line[])[] {
  const starts = lines.flatMap((line, index) =>
    line.name === 'BEGIN' && line.value === name ? [index] : [],
  );
  return starts.map((start) =>
    lines.slice(
      start,
      lines.findIndex((l, i) => i > start && l.name === 'END' && l.value === name),
    ),
  );
}

function* checkEvent(lines: readonly Line[]): Generator<string> {
  const values = new Map(lines.map((line) => [line.name, line]));
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY']) {
    const count = lines.filter((line) => line.name === name).length;
    if (count !== 1) yield `ical1: ${name} ${count} times`;
  }
  if (!/^\d{8}T\d{6}Z$/.test(values.get('DTSTAMP')?.value ?? '')) yield 'ical2: DTSTAMP is not in UTC';
  if (values.has('DURATION')) yield 'ical4: DTEND and DURATION';
  const [start, end] = [values.get('DTSTART'), values.get('DTEND')];
  if (start?.parameters !== end?.parameters || (start?.value ?? '') >= (end?.value ?? ''))
    yield 'ical5: DTEND';
  const isDay = /^\d{8}$/.test(start?.value ?? '');
  if (isDay !== (start?.parameters === ';VALUE=DATE')) yield 'ical12: VALUE=DATE';
}

function* checkZones(lines: readonly Line[]): Generator<string> {
  const zones = componentsOf(lines, 'VTIMEZONE');
  const known = zones.flatMap((zone) => zone.filter(({name}) => name === 'TZID').map(({value}) => value));
  for (const {parameters} of lines) {
    const zone = /;TZID=([^;:]+)/.exec(parameters)?.[1];
    if (zone && !known.includes(zone)) yield `ical10: no VTIMEZONE ${zone}`;
  }
  for (const zone of zones)
    if (!zone.some(({name, value}) => name === 'BEGIN' && /^(STANDARD|DAYLIGHT)$/.test(value)))
      yield 'ical11: empty VTIMEZONE';
}

function* checkLine({name, parameters, value}: Line): Generator<string> {
  if (name.startsWith('bad line')) yield `ical16: ${name}`;
  if (TEXTS.test(name) && /[\\;,]/.test(value.replaceAll(/\\[\\;,nN]/g, ''))) yield `ical8: ${name}:${value}`;
  if (URIS.test(name) && (!URL.canParse(value) || /[\\\s]/.test(value))) yield `ical15: ${name}:${value}`;
  if (name === 'GEO' && !/^-?\d+\.\d+;-?\d+\.\d+$/.test(value)) yield `ical17: ${value}`;
  if (/^(DTSTART|DTEND)$/.test(name) && /TZID/.test(parameters) && value.endsWith('Z'))
    yield `ical10: ${value} with TZID`;
}
