import {describe, expect, it} from 'vitest';
import {invited} from '../test/invited.ts';
import {invitationOf} from './invitation-of.ts';

const EVENING = `
start: 2026-12-08 19:00
venue: {name: La Cale, address: 4 quai des Bateliers, map: 'https://map.example/cale'}
register: https://inscriptions.example/8
price: 0
capacity: 40
talks:
  - {title: "Tests rapides", speakers: [Ada, Bea], abstract: "<p>Tout <em>vite</em>.</p>"}
  - Tour de table
hosts: [{name: La Cale, url: 'https://cale.example'}]
`;
const TEXT = '<p>Bonsoir <strong>à tous</strong>, lisez <a href="/regles/">nos règles</a>.</p>';

describe('the texts about a meeting', () => {
  const {mail, meetup, post, shortPost} = invitationOf(
    invited(EVENING, {language: 'fr', title: 'Soirée « tests » 🎄', text: TEXT, tags: ['php', 'C#']}),
  );

  it('are a mail', () => {
    expect(mail.subject).toBe('Soirée « tests » 🎄 – mardi 8 décembre 2026');
    expect(mail.text).toBe(`Soirée « tests » 🎄

Quand\u00a0: mardi 8 décembre 2026, 19:00 – 21:30
Où\u00a0: La Cale, 4 quai des Bateliers
Plan\u00a0: https://map.example/cale
Tarif\u00a0: Gratuit · 40 places
S’inscrire\u00a0: https://inscriptions.example/8

Bonsoir à tous, lisez nos règles (https://php.example/regles/).

Présentations\u00a0:

• Tests rapides – Ada, Bea
  Tout vite.

• Tour de table

Accueilli par La Cale

Tous les détails\u00a0: https://php.example/2026/reunion/
`);
  });

  it('are a mail as a page that loads nothing', () => {
    expect(mail.html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(mail.html).toContain('<a href="https://php.example/regles/" style="color:#0b57a4">nos règles</a>');
    expect(mail.html).toContain(
      '<strong>Tests rapides – Ada, Bea</strong></p>\n<p style="margin:0 0 1em">Tout <em>vite</em>.',
    );
    expect(mail.html).not.toMatch(/<(?:img|link|script|style)|url\(|class=/);
  });

  it('are the fields of Meetup', () => {
    expect(meetup).toEqual({
      title: 'Soirée « tests » 🎄',
      start: 'mardi 8 décembre 2026, 19:00',
      duration: '2 h 30 min',
      end: undefined,
      venue: 'La Cale, 4 quai des Bateliers',
      description: `Bonsoir **à tous**, lisez [nos règles](https://php.example/regles/).

**Présentations**

**Tests rapides** – Ada, Bea

Tout *vite*.

**Tour de table**

Tarif\u00a0: Gratuit · 40 places

[S’inscrire](https://inscriptions.example/8)

Accueilli par La Cale

Tous les détails\u00a0: https://php.example/2026/reunion/`,
    });
  });

  it('are a post', () => {
    expect(post).toBe(`Soirée « tests » 🎄
mardi 8 décembre 2026, 19:00 – 21:30
La Cale, 4 quai des Bateliers

• Tests rapides – Ada, Bea
• Tour de table

https://php.example/2026/reunion/

#php #CSharp`);
    expect(shortPost).toBe(post);
  });
});

const START = 'start: 2026-12-08 19:00';
const VENUE = 'venue: {name: Hall, address: Street 1}';

describe('the first lines of a mail', () => {
  it.each([
    [
      'en',
      START,
      'Meeting – Tuesday, December 8, 2026',
      'Meeting\n\nWhen: Tuesday, December 8, 2026, 7:00 PM – 9:30 PM\n',
    ],
    [
      'de',
      `${START}\nstatus: tentative`,
      'Noch nicht sicher: Meeting – Dienstag, 8. Dezember 2026',
      'Noch nicht sicher: Meeting\n\nWann: Dienstag, 8. Dezember 2026, 19:00 – 21:30\n',
    ],
    [
      'es',
      `start: 2026-12-08`,
      'Meeting – martes, 8 de diciembre de 2026',
      'Meeting\n\nCuándo: martes, 8 de diciembre de 2026\n',
    ],
    [
      'it',
      `start: 2026-12-08\nend: 2026-12-10`,
      'Meeting – martedì 8 dicembre 2026 – giovedì 10 dicembre 2026',
      'Meeting\n\nQuando: martedì 8 dicembre 2026 – giovedì 10 dicembre 2026\n',
    ],
    [
      'nl',
      `${START}\nonline: https://a.example/b`,
      'Meeting – dinsdag 8 december 2026',
      'Meeting\n\nWanneer: dinsdag 8 december 2026, 19:00 – 21:30 (UTC+1)\nOnline: https://a.example/b\n',
    ],
    [
      'pt',
      `${START}\n${VENUE}\nonline: https://a.example/b`,
      'Meeting – terça-feira, 8 de dezembro de 2026',
      'Meeting\n\nQuando: terça-feira, 8 de dezembro de 2026, 19:00 – 21:30 (UTC+1)\nOnde: Hall, Street 1\nMapa: https://www.openstreetmap.org/search?query=Street%201\nEm linha: https://a.example/b\n',
    ],
    [
      'en',
      `${START}\n${VENUE}\nstatus: moved-online\nonline: https://a.example/b`,
      'Now online: Meeting – Tuesday, December 8, 2026',
      'Now online: Meeting\n\nWhen: Tuesday, December 8, 2026, 7:00 PM – 9:30 PM (UTC+1)\nOnline: https://a.example/b\n',
    ],
    [
      'en',
      `${START}\n${VENUE}\nstatus: cancelled\nregister: https://a.example/b\ntalks: [A]`,
      'Cancelled: Meeting – Tuesday, December 8, 2026',
      'Cancelled: Meeting\n\nWhen: Tuesday, December 8, 2026, 7:00 PM – 9:30 PM\nWhere: Hall, Street 1\n',
    ],
    [
      'en',
      `${START}\nstatus: postponed\nprevious_start: 2026-11-24 19:00`,
      'Postponed: Meeting – Tuesday, December 8, 2026',
      'Postponed: Meeting\n\nWhen: Tuesday, December 8, 2026, 7:00 PM – 9:30 PM (instead of Tuesday,\n  November 24, 2026)\n',
    ],
    [
      'fr',
      `${START}\nstatus: postponed\ntalks: [A]`,
      'Reporté\u00a0: Meeting',
      'Reporté\u00a0: Meeting\n\nQuand\u00a0: Pas le mardi 8 décembre 2026\u00a0; la nouvelle date n’est pas encore\n  connue\n',
    ],
  ])('are right in %s about %j', (language, yaml, subject, start) => {
    const {mail} = invitationOf(invited(yaml, {language, title: 'Meeting'}));
    expect(mail.subject).toBe(subject);
    expect(mail.text.slice(0, start.length + 1)).toBe(`${start}\n`);
  });
});

it('does not say the day twice in the subject of a mail', () => {
  const subject = (title: string) => invitationOf(invited(EVENING, {language: 'fr', title})).mail.subject;
  expect(subject('Apéro PHP, le 8 décembre à 19h')).toBe('Apéro PHP, le 8 décembre à 19h');
  expect(subject('Retour sur le 8 novembre')).toBe('Retour sur le 8 novembre – mardi 8 décembre 2026');
});

describe('a meeting that is called off', () => {
  it('has no way to take part in any text', () => {
    const yaml = `${START}\n${VENUE}\nstatus: cancelled\nregister: https://a.example/r\nonline: https://a.example/o\ntalks: [Talk one]\nhosts: [Ada]`;
    const {mail, meetup, post} = invitationOf(
      invited(yaml, {text: '<p>The heating failed.</p>', tags: ['php']}),
    );
    for (const text of [mail.text, mail.html, meetup.description, post])
      expect(text).not.toMatch(/a\.example|Talk one|Ada|#php/);
    for (const text of [mail.text, mail.html, meetup.description])
      expect(text).toContain('The heating failed.');
    expect(meetup.title).toMatch(/^Cancelled: /);
    expect(meetup.description).toMatch(/^\*\*Cancelled\*\*\n/);
  });
});

describe('Meetup', () => {
  it.each([
    [
      'start: 2026-12-08 19:00\nduration: 45 min',
      {start: 'Tuesday, December 8, 2026, 7:00 PM', duration: '45 min'},
    ],
    [
      'start: 2026-12-08 19:00\nend: 2026-12-09 02:00',
      {start: 'Tuesday, December 8, 2026, 7:00 PM', duration: '7 h'},
    ],
    [
      'start: 2026-12-08 19:00\nend: 2026-12-10 12:00',
      {start: 'Tuesday, December 8, 2026, 7:00 PM', end: 'Thursday, December 10, 2026, 12:00 PM'},
    ],
    ['start: 2026-12-08', {start: 'Tuesday, December 8, 2026'}],
    [
      'start: 2026-12-08\nend: 2026-12-10',
      {start: 'Tuesday, December 8, 2026', end: 'Thursday, December 10, 2026'},
    ],
    [
      'start: 2026-12-08 19:00\nstatus: postponed',
      {start: 'Not on Tuesday, December 8, 2026; the new day is not known yet'},
    ],
  ])('is told when %j is', (yaml, expected) => {
    const {start, duration, end} = invitationOf(invited(yaml)).meetup;
    expect({start, duration, end}).toEqual({duration: undefined, end: undefined, ...expected});
  });
});

it('links to nothing if the site has no address', () => {
  const {mail, meetup, post} = invitationOf(invited(START, {page: undefined, title: 'Meeting'}));
  expect(mail.text).not.toContain('All details');
  expect(mail.html).not.toContain('href');
  expect(meetup.description).toBe('');
  expect(post).toBe('Meeting\nTuesday, December 8, 2026, 7:00 PM – 9:30 PM');
});
