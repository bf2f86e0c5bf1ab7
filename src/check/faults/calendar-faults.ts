import {examples, seenBefore} from './examples.ts';
import type {FaultInFile} from './fault.ts';

/** A line of an iCalendar file, unfolded. */
interface Line {
  readonly number: number;
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

const LINE = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/;
const DATE = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?$/;
/** RFC 5545 3.1: octets of a line without its end. */
const WIDTH = 75;

/** What is wrong with an iCalendar file (RFC 5545), as far as programs stumble over it. */
export function calendarFaults(file: string): FaultInFile[] {
  const lines = linesIn(file);
  const broken = lines.find(({name}) => name === '');
  // What follows is hard to tell.
  if (broken)
    return [{code: 'calendar-syntax', what: `line ${broken.number} is not NAME:value: “${broken.value}”`}];
  const unclosed = unclosedIn(lines);
  if (unclosed !== undefined) return [{code: 'calendar-syntax', what: unclosed}];
  const events = eventsIn(lines);
  return [...lineFaults(file), ...gaps(lines, events), ...sharedIds(events), ...wrongTimes(events)];
}

function linesIn(file: string): Line[] {
  const lines: Line[] = [];
  let text = '';
  let number = 0;
  const written = file.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const [index, line] of written.entries()) {
    const isFolded = /^[ \t]/.test(line) && text !== '';
    if (isFolded) text += line.slice(1);
    else {
      if (text !== '') lines.push(lineOf(text, number));
      [text, number] = [line.trim() === '' ? '' : line, index + 1];
    }
  }
  return text === '' ? lines : [...lines, lineOf(text, number)];
}

function lineOf(text: string, number: number): Line {
  const [, name = '', parameters = '', value = text] = LINE.exec(text) ?? [];
  return {number, name: name.toUpperCase(), parameters, value: value.trim()};
}

function unclosedIn(lines: readonly Line[]): string | undefined {
  if (lines[0]?.name !== 'BEGIN' || lines[0].value.toUpperCase() !== 'VCALENDAR')
    return 'no BEGIN:VCALENDAR at the start';
  const open: Line[] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN') open.push(line);
    if (line.name !== 'END') continue;
    const begin = open.pop();
    if (begin?.value.toUpperCase() === line.value.toUpperCase()) continue;
    return `line ${line.number}: END:${line.value}${begin ? `, but BEGIN:${begin.value} of line ${begin.number} is open` : ' without BEGIN'}`;
  }
  const [left] = open;
  return left && `line ${left.number}: BEGIN:${left.value} without END`;
}

/** The lines of each event, without those of alarms inside. */
function eventsIn(lines: readonly Line[]): Line[][] {
  const events: Line[][] = [];
  const open: string[] = [];
  for (const line of lines) {
    if (line.name === 'END') open.pop();
    else if (line.name === 'BEGIN') open.push(line.value.toUpperCase());
    if (line.name === 'BEGIN' && open.at(-1) === 'VEVENT') events.push([]);
    else if (open.at(-1) === 'VEVENT') events.at(-1)!.push(line);
  }
  return events;
}

function lineFaults(file: string): FaultInFile[] {
  const isMixed = /[^\r]\n/.test(file);
  const long = file
    .split(/\r?\n/)
    .flatMap((line, index) => (Buffer.byteLength(line) > WIDTH ? [`line ${index + 1}`] : []));
  return [
    ...(isMixed ? [{code: 'calendar-lines', what: 'lines must end in CRLF, as on Windows'} as const] : []),
    ...examples('calendar-lines', long, (line) => `${line} is longer than ${WIDTH} bytes`),
  ];
}

function gaps(lines: readonly Line[], events: readonly Line[][]): FaultInFile[] {
  // Programs that send invitations to each other leave out some.
  const isSent = lines.some(({name}) => name === 'METHOD');
  const ofCalendar = ['VERSION', 'PRODID'].filter((wanted) => !lines.some(({name}) => name === wanted));
  const ofEvents = ['UID', 'DTSTAMP', ...(isSent ? [] : ['DTSTART'])].flatMap((wanted) => {
    const count = events.filter((event) => !event.some(({name}) => name === wanted)).length;
    return count === 0 ? [] : [`${wanted} in ${count} of ${events.length} events`];
  });
  return [...ofCalendar, ...ofEvents].map((what) => ({code: 'calendar-property', what: `no ${what}`}));
}

/** Changed dates of a series have its UID. */
function sharedIds(events: readonly Line[][]): FaultInFile[] {
  const ids = events
    .filter((event) => !event.some(({name}) => name === 'RECURRENCE-ID'))
    .flatMap((event) => event.find(({name}) => name === 'UID')?.value ?? []);
  return examples('calendar-uid', ids.filter(seenBefore()), (id) => `several events with the UID “${id}”`);
}

function wrongTimes(events: readonly Line[][]): FaultInFile[] {
  const wrong = events.flat().flatMap(({name, parameters, value}) => {
    if (!/^DT(?:START|END|STAMP)$/.test(name)) return [];
    const isDay = /;VALUE=DATE(?:;|$)/i.test(parameters);
    const isRight = (isDay ? DATE : TIME).test(value);
    if (isRight) return [];
    const hint = !isDay && DATE.test(value) ? `: write ${name};VALUE=DATE:${value}` : '';
    return [`${name}${parameters}:${value}${hint}`];
  });
  return examples('calendar-date', wrong, (line) => line);
}
