import {HtmlValidate} from 'html-validate';
import ICAL from 'ical.js';
import ical from 'node-ical';
import {beforeAll, describe, expect, it} from 'vitest';
import {type Built, buildFixture} from './build-site.ts';
import {checkCalendar} from './check-calendar.ts';

let built: Built;
beforeAll(async () => void (built = await buildFixture()));

const file = (path: string) => built.files.get(path)!;
const calendars = () => [...built.files].filter(([path]) => path.endsWith('.ics'));

describe('a group’s site', () => {
  it('builds without diagnostics', () => {
    expect(built.diagnostics).toEqual([]);
  });

  it('has a calendar of all events and one for each, all of them valid', () => {
    expect(calendars()).toHaveLength(11);
    for (const [path, text] of calendars()) expect([path, checkCalendar(text)]).toEqual([path, []]);
  });

  it('is read as the same ten events by two parsers', () => {
    const root = new ICAL.Component(ICAL.parse(file('calendar.ics')) as unknown[]);
    const one = root
      .getAllSubcomponents('vevent')
      .map((event) => [event.getFirstPropertyValue('uid'), event.getFirstPropertyValue('summary')]);
    const two = Object.values(ical.sync.parseICS(file('calendar.ics'))).flatMap((item) =>
      item?.type === 'VEVENT' ? [[item.uid, item.summary]] : [],
    );
    expect(one).toHaveLength(10);
    expect(one).toEqual(two);
  });

  it('shows the next event first, then the upcoming and the past ones', () => {
    expect(file('index.html')).toMatch(/data-events="next"[\s\S]*?Soirée « performance »/);
    const page = file('events/index.html');
    const order = [
      'À venir',
      'performance',
      'Noël',
      'passés',
      '2022',
      'pire bogue',
      '2021',
      '2020',
      '2019',
      '2016',
    ];
    const positions = order.slice(1).map((text) => page.indexOf(text, page.indexOf('<main')));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.every((position) => position > 0)).toBe(true);
  });

  it('clearly marks what is cancelled, postponed or online', () => {
    expect(file('2020/03/05/apero-du-31-mars-annule/index.html')).toMatch(/<strong>Annulé<\/strong>/);
    expect(file('2026/10/20/soiree-performance/index.html')).toContain(
      '<strong>Reporté</strong> (au lieu du mardi 24 novembre 2026)',
    );
    expect(file('2020/04/20/la-soiree-de-mai-passe-en-ligne/index.html')).toContain(
      'href="https://visio.example/pelicans?salle=mai;son=1"',
    );
  });

  it('leaves posts without an event unchanged', () => {
    const page = file('2019/11/20/retour-sur-l-apero/index.html');
    expect(page.replace(/<nav class="menu".*?<\/nav>/s, '')).not.toMatch(
      /event|ld\+json">\{"@context":"https:\/\/schema.org","@type":"Event"/,
    );
  });

  it('has JSON-LD in the post of each event, described by its text', () => {
    const page = file('2020/02/18/les-generateurs-et-la-memoire/index.html');
    const things = [...page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
      ([, text]) => JSON.parse(text!) as Record<string, unknown>,
    );
    expect(things.find((thing) => thing['@type'] === 'Event')).toMatchObject({
      description:
        'Deux présentations, une pause, et des parts de tarte. La soirée est gratuite mais les places sont comptées : inscrivez-vous.',
      location: {name: 'Atelier numérique', address: {postalCode: '69998'}},
      performer: [{name: 'Maëlle Quintard'}, {name: 'Noé Baptistin'}],
      image: ['https://pelicans.example/logo.svg'],
    });
    expect(JSON.parse(file('events.json'))).toMatchObject({version: 1, events: {length: 10}});
  });

  it('shows on the page of a venue where it is', () => {
    const page = file('venues/la-cale/index.html');
    expect(page).toContain('4 quai des Bateliers, 69999 Val-Clair');
    expect(page).toMatch(/<dt>Accès<\/dt>\s*<dd><p>Métro A, arr/);
    expect(page).toContain('Un café associatif');
    expect(file('venues/index.html')).not.toContain('venue-details');
  });

  it('links from a past event to its recap', () => {
    expect(file('2021/09/15/journee-des-pelicans/index.html')).toContain(
      '<a href="/2022/06/02/la-journee-en-images/">La Journée en images</a>',
    );
  });

  it.each([
    'index.html',
    'events/index.html',
    'announce/index.html',
    'announce/invite/index.html',
    'write/index.html',
    'venues/la-cale/index.html',
    'talks/index.html',
    'speakers/index.html',
    'speakers/maelle-quintard/index.html',
    'speakers/noe-baptistin/index.html',
    '2026/10/20/soiree-performance/index.html',
    '2020/02/18/les-generateurs-et-la-memoire/index.html',
  ])('has valid HTML in %s', async (path) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'no-inline-style': 'off',
        'long-title': 'off',
        'require-sri': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
      },
    });
    const {results} = await validator.validateString(file(path));
    expect(
      results.flatMap(({messages}) =>
        messages.map(({ruleId, message, line}) => `${line}: ${ruleId} ${message}`),
      ),
    ).toEqual([]);
  });

  it('has a script of about 1 KB', () => {
    expect(Buffer.byteLength(file('assets/events.js'))).toBeLessThan(1300);
  });
});
