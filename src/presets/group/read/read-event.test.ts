import {describe, expect, it} from 'vitest';
import {makeDocument} from '../test/make-document.ts';
import {isoMoment} from '../time/wall.ts';
import {readEvent} from './read-event.ts';

const PARIS = 'Europe/Paris';

function read(yaml: string) {
  return readEvent(makeDocument(`title: Behat\nevent:\n${yaml.replaceAll(/^/gm, '  ')}`), PARIS);
}

/** Each message with its line and column. */
function messages(yaml: string): string[] {
  return read(yaml).diagnostics.map(
    ({severity, code, message, place}) => `${place.line}:${place.column} ${severity} ${code} ${message}`,
  );
}

describe('readEvent', () => {
  it('finds no event in a post without the block', () => {
    expect(readEvent(makeDocument('title: A'), PARIS)).toEqual({value: undefined, diagnostics: []});
  });

  it('only needs a start', () => {
    const {value, diagnostics} = read('start: 2026-12-08 19:00');
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      id: '2026-12-08-meeting',
      title: 'Behat',
      status: 'scheduled',
      type: 'talks',
    });
    expect([isoMoment(value!.start), isoMoment(value!.end)]).toEqual([
      '2026-12-08T19:00:00+01:00',
      '2026-12-08T21:30:00+01:00',
    ]);
  });

  it('reads everything that an announcement can contain', () => {
    const {value, diagnostics} = read(`
id: behat
start: 2026-12-08T19:00
end: 22:00
status: moved-online
type: workshop
venue: {name: La Ruche, address: {street: 1 rue X, locality: Lyon, country: FR}, geo: [45.76, 4.83]}
online: https://meet.example/a
register: https://example.org/r
price: 5 €
capacity: 60
talks:
  - {title: One, speakers: [Ada, {name: Bea, url: 'https://bea.example'}], slides: https://x.example/s, level: all}
hosts: La Ruche
sponsors: [{name: Co, url: https://co.example}]
recap: 2026-12-15-retour
sequence: 3
mood: good`);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({
      id: 'behat',
      status: 'moved-online',
      type: 'workshop',
      venue: {name: 'La Ruche', address: {street: '1 rue X', locality: 'Lyon', country: 'FR'}},
      online: 'https://meet.example/a',
      register: 'https://example.org/r',
      price: {amount: 5, currency: 'EUR'},
      capacity: 60,
      talks: [{title: 'One', speakers: [{name: 'Ada'}, {name: 'Bea', url: 'https://bea.example'}]}],
      hosts: [{name: 'La Ruche'}],
      sponsors: [{name: 'Co', url: 'https://co.example'}],
      recap: '2026-12-15-retour',
      sequence: 3,
      others: {mood: 'good'},
    });
  });

  it('keeps the id of a postponed event, with the day that was first announced', () => {
    expect(read('start: 2027-01-12 19:00\nprevious_start: 2026-12-08 19:00').value!.id).toBe(
      '2026-12-08-meeting',
    );
  });

  it.each([
    ['speakers: Ada, Bob & Cleo', '7:15', 'Ada, Bob, Cleo'],
    ['speaker: Ada et Bob', '7:14', 'Ada, Bob'],
    ['speakers: Ada, Bob, and Cleo', '7:15', 'Ada, Bob, Cleo'],
  ])('asks whether several people are meant: %s', (speakers, at, names) => {
    const text = `start: 2026-12-08\ntalks:\n- title: A\n  ${speakers}`;
    expect(messages(text)).toMatchObject([expect.stringContaining(`${at} warning event-speakers “`)]);
    expect(read(text).diagnostics[0]!.hint).toContain(`\`speakers: [${names}]\``);
  });

  it.each(['[Ada, "Bob, of Foo"]', '[Ada & Bob]', 'Ren&eacute; B', 'Andréa Etoile', 'Ada Lovelace-Und'])(
    'takes %s for the names that they are',
    (speakers) =>
      expect(messages(`start: 2026-12-08\ntalks:\n- title: A\n  speakers: ${speakers}`)).toEqual([]),
  );

  it('knows a title that a colon made a key', () => {
    const {diagnostics} = read('start: 2026-12-08\ntalks:\n- Docker: a tour');
    expect(diagnostics).toMatchObject([
      {code: 'event-talk', hint: 'If this is the title, put it in quotes: `- "Docker: a tour"`.'},
    ]);
  });

  it.each([
    [
      'begin: 2026-12-08',
      '4:3 warning event-start The event has no `start`, so nobody knows when it happens.',
    ],
    ['venue: A', '4:3 error event-start The event has no `start`, so nobody knows when it happens.'],
    ['start: 2026-12-08 20.00', '4:10 error event-time `20.00` is not a time, did you mean 20:00?'],
    ['start: 2026-12-08 19h', '4:10 error event-time `19h` is not a time, did you mean 19:00?'],
    ['start: 2026-12-08 25:00', '4:10 error event-time `25:00` is not a time.'],
    [
      'start: 08/12/2026 19:00',
      '4:10 error event-time `08/12/2026 19:00` is not a date, did you mean 2026-12-08 19:00?',
    ],
    ['start: 2026-02-30', '4:10 error event-time `2026-02-30` is not a real date.'],
    ['start: tomorrow', '4:10 error event-time `tomorrow` is not a date.'],
    [
      'start: 2026-12-08 19:00\nend: 20.30',
      '5:8 error event-time `20.30` is not a time, did you mean 20:30?',
    ],
    [
      'start: 2026-12-08 19:00\nend: 2026-12-07 19:00',
      '5:8 error event-end The event ends (`2026-12-07 19:00`) before it starts (`2026-12-08 19:00`).',
    ],
    [
      'start: 2026-12-08 19:00\nend: 18:00',
      '5:8 error event-end The event ends (`18:00`) before it starts (`2026-12-08 19:00`).',
    ],
    [
      'start: 2026-12-08 19:00\ncancelled: true',
      '5:14 warning event-key `cancelled` has no effect in `event`.',
    ],
    [
      'start: 2026-12-08 19:00\ntimezone: Europe/London',
      '5:13 warning event-key `timezone` has no effect in `event`.',
    ],
    [
      'start: 2026-12-08 19:00\nvenue: Online',
      '5:10 warning event-venue “Online” is read as a place that people can go to.',
    ],
    ['start: 2026-12-08 19:00\nduration: long', '5:13 error event-duration `long` is not a duration.'],
    ['start: 2026-12-08 19:00\nduration: 2', '5:13 error event-duration `2` is not a duration.'],
    [
      'start: 2026-12-08 19:00\nstatus: upcomming',
      '5:11 error event-status `upcomming` is not an event status: did you mean `scheduled`?',
    ],
    [
      'start: 2026-12-08 19:00\nstatus: canceled',
      '5:11 error event-status `canceled` is not an event status: did you mean `cancelled`?',
    ],
    [
      'start: 2026-12-08 19:00\ntype: tlaks',
      '5:9 error event-type `tlaks` is not an event type: did you mean `talks`?',
    ],
    [
      'start: 2026-12-08 19:00\nregistr: https://a.example',
      '5:12 warning event-key `registr` is not a key of `event`: did you mean `register`?',
    ],
    [
      'start: 2026-12-08 19:00\nregister: meetup.com/x',
      '5:13 warning event-link `meetup.com/x` is not a web address.',
    ],
    [
      'start: 2026-12-08 19:00\nprice: 5\ncurrency: euro',
      '6:13 warning event-currency `euro` is not a currency code.',
    ],
    [
      'start: 2026-12-08 19:00\ncapacity: many',
      '5:13 warning event-number `event.capacity` is not a whole number.',
    ],
    [
      'start: 2026-12-08 19:00\nid: a/b',
      '5:7 error event-id `a/b` cannot be an event’s id, because the id becomes a file name.',
    ],
    [
      'start: 2026-12-08 19:00\nstatus: moved-online',
      '5:11 warning event-online The event moved online, but has no address there.',
    ],
    [
      'start: 2026-12-08 19:00\nvenue: {name: A, geo: here}',
      '5:25 warning event-geo `geo` is not a latitude and a longitude.',
    ],
    [
      'start: 2026-12-08 19:00\nvenue: {adress: A, name: B}',
      '5:19 warning event-key `adress` is not a key of `event.venue`: did you mean `address`?',
    ],
    [
      'start: 2026-12-08 19:00\nvenue: {map: https://osm.example}',
      '5:10 warning event-venue The venue has no `name`.',
    ],
    [
      'start: 2026-12-08 19:00\ntalks:\n  - {title: A, speeker: B}',
      '6:27 warning event-key `speeker` is not a key of `event.talks.0`: did you mean `speaker`?',
    ],
    [
      'start: 2026-12-08 19:00\ntalks:\n  - speakers: B',
      '6:7 warning event-talk A talk has no title, so it is left out.',
    ],
    [
      'start: 2026-12-08 19:00\nhosts: [{url: https://a.example}]',
      '5:11 warning event-name A name is missing in `event.hosts`.',
    ],
    [
      'start: 2026-12-08 19:00\nonline: [a]',
      '5:11 warning event-text `event.online` must be text, not a list or a map.',
    ],
    [
      'start: 2026-03-29 02:30',
      '4:10 warning event-clock-change `2026-03-29 02:30` does not exist: the clocks change that night.',
    ],
    [
      'start: 2026-10-25 02:30',
      '4:10 warning event-clock-change `2026-10-25 02:30` happens twice: the clocks change that night.',
    ],
  ])('says what is wrong with %j', (yaml, expected) => {
    expect(messages(yaml).join('\n')).toBe(expected);
  });

  it('reports a block that is not a map', () => {
    const {value, diagnostics} = readEvent(makeDocument('event: 2026-12-08'), PARIS);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({code}) => code)).toEqual(['event-block']);
  });

  it('gives every message a line and a hint', () => {
    for (const {place, hint} of read('start: x\nend: y\nstatus: z\ntalks: [{}]').diagnostics) {
      expect(place.line).toBeGreaterThan(1);
      expect(hint).toBeTruthy();
    }
  });
});
