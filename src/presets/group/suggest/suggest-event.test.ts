import {describe, expect, it} from 'vitest';
import {suggestEvent} from './suggest-event.ts';

const suggest = (title: string, {text = '', language = 'en', published = '2026-11-20'} = {}) =>
  suggestEvent({title, text, language, published: Date.parse(published)});

describe('the day and time of a meeting', () => {
  it.each([
    ['Apéro PHP – mardi 8 décembre à 19h', 'fr', '2026-12-08 19:00'],
    ['Conférence sur Hoa, le 1er décembre 2026 à 18h45', 'fr', '2026-12-01 18:45'],
    ['Présentation de PostgreSQL – 31/12/2026 à 19h30', 'fr', '2026-12-31 19:30'],
    ['Talks on December 8th, 7pm', 'en', '2026-12-08 19:00'],
    ['March 3rd 2027, 7.30 p.m.: Testing', 'en', '2027-03-03 19:30'],
    ['Treffen am Dienstag, 8. Dezember um 19 Uhr', 'de', '2026-12-08 19:00'],
    ['Treffen am 8.12.2026, 19.30 Uhr', 'de', '2026-12-08 19:30'],
    ['Charlas del 8 de diciembre a las 19:00', 'es', '2026-12-08 19:00'],
    ['Encontro de 8 de março de 2027, 19h', 'pt', '2027-03-08 19:00'],
    ['Incontro di martedì 8 dicembre alle 19:00', 'it', '2026-12-08 19:00'],
    ['Incontro di martedì 8 dicembre, ore 19.30', 'it', '2026-12-08 19:30'],
    ['Incontro di martedì 8 dicembre alle ore 19', 'it', '2026-12-08 19:00'],
    ['Bijeenkomst op 8 december om 19:00', 'nl', '2026-12-08 19:00'],
    ['Bijeenkomst op 8 december, 19.30 uur', 'nl', '2026-12-08 19:30'],
    ['Bijeenkomst op 8 december om 20 uur', 'nl', '2026-12-08 20:00'],
    ['Bijeenkomst op 8 december om 19u30', 'nl', '2026-12-08 19:30'],
    ['Bijeenkomst op 8 december om 20u', 'nl', '2026-12-08 20:00'],
    ['Spotkanie 8 grudnia o 19:00', 'pl', '2026-12-08 19:00'],
    ['沙龙 2026年12月8日 19:00', 'zh', '2026-12-08 19:00'],
    ['Apéro le mardi 8 décembre à 19h, sur un site qui ne dit pas sa langue', 'en', '2026-12-08 19:00'],
    ['Talk – 31/12/2026, 19h30', 'en', '2026-12-31 19:30'],
    ['2026-12-08 Meeting', 'en', '2026-12-08'],
    ['January 5: a new year', 'en', '2027-01-05'],
  ])('%s', (title, language, start) => expect(suggest(title, {language})).toEqual({start}));

  it('is a time in the text beside the same day, if the title has none', () => {
    const text =
      'Doors of the shop open at 9:00.\n\nWe meet on 8 December, from 19:00 to 22:00. The next one is 12 January, 18:00.';
    expect(suggest('Talks on 8 December', {text})).toEqual({start: '2026-12-08 19:00', end: '22:00'});
    expect(suggest('Talks on 9 December', {text})).toEqual({start: '2026-12-09'});
  });

  it('is the time in the line of the day', () => {
    const text = '6pm, Tuesday 8th December 2026\n1pm, Wednesday 9th December 2026\n';
    expect(suggest('Stuff: 8th December 2026', {text})).toEqual({start: '2026-12-08 18:00'});
    expect(suggest('Stuff: 9th December 2026', {text})).toEqual({start: '2026-12-09 13:00'});
    expect(suggest('Stuff: 8th December', {text: 'We meet on 8 December\nat 19:00.'})).toEqual({
      start: '2026-12-08 19:00',
    });
  });

  it('has an end if a range is written', () => {
    expect(suggest('Atelier du samedi 5 décembre, de 9h à 16h30', {language: 'fr'})).toEqual({
      start: '2026-12-05 09:00',
      end: '16:30',
    });
    for (const range of ['20h30-22h', '20:30-22:00', '20h30 – 22h', '20h30–22h'])
      expect(suggest(`Apéro du 8 décembre, ${range}`)).toEqual({start: '2026-12-08 20:30', end: '22:00'});
    expect(suggest('Incontro dell’8 dicembre dalle ore 19.30 alle ore 22')).toEqual({
      ...{start: '2026-12-08 19:30', end: '22:00'},
    });
    expect(suggest('PHP Tour, 29 et 30 novembre', {language: 'fr'})).toEqual({
      start: '2026-11-29',
      end: '2026-11-30',
    });
    expect(suggest('Hackathon December 4-6')).toEqual({start: '2026-12-04', end: '2026-12-06'});
  });

  it.each([
    ['19-21h', '19:00', '21:00'],
    ['19h-21h', '19:00', '21:00'],
    ['19 – 21h30', '19:00', '21:30'],
    ['19–21 Uhr', '19:00', '21:00'],
    ['von 19 bis 21 Uhr', '19:00', '21:00'],
    ['de 19 à 21 heures', '19:00', '21:00'],
    ['das 19 às 21h', '19:00', '21:00'],
    ['van 19 tot 21.30 uur', '19:00', '21:30'],
    ['from 7 to 9pm', '19:00', '21:00'],
    ['7-9pm', '19:00', '21:00'],
    ['11-1 p.m.', '11:00', '13:00'],
    ['22-2h', '22:00', '02:00'],
  ])('may name its hours shortly: %s', (range, start, end) => {
    expect(suggest(`Talks on 8 December, ${range}`)).toEqual({start: `2026-12-08 ${start}`, end});
  });

  it.each(['3-5 talks', '21-19h', '8-12-19h'])('is not in %s', (text) => {
    expect(suggest(`Talks on 8 December, ${text}`)).toEqual({start: '2026-12-08'});
  });

  it('is not the number of the day', () => {
    expect(suggest('Apéro du mardi 8 à 19h', {text: 'Le 8 décembre à 19h', language: 'fr'})).toBeUndefined();
    expect(suggest('Apéro, mardi 8 décembre de 19h', {language: 'fr'})).toEqual({start: '2026-12-08 19:00'});
  });
});

it('is the day in a title even of a post written when the meeting is over, if the title says the year', () => {
  expect(suggest('November 18th 2026: Photography')).toEqual({start: '2026-11-18'});
});

describe('nothing is suggested', () => {
  it.each([
    ['without a day', 'News of December 2026'],
    ['if the day is over and the year is not named', 'What we did on 18 November'],
    ['for a day years ahead or long ago', 'Since 8 December 2024'],
    ['if the day of the week is another', 'Talks on Monday 8 December'],
    ['for several days that are not one event', 'Workshops on 8 and 15 December, 19:00'],
    ['for a day that does not exist', 'Talks on 31 November, 7pm'],
    ['for days of which the last one does not exist', 'Hackathon 29-31 November'],
    ['for numbers that are no day', 'PHP 8.4 in 12 lines, 3/4 of them tests'],
  ])('%s', (_, title) => expect(suggest(title)).toBeUndefined());
});
