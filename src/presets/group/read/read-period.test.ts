import {expect, it} from 'vitest';
import {makeDocument} from '../test/make-document.ts';
import type {Block} from './block.ts';
import {readPeriod} from './read-period.ts';

const read = (value: unknown) => {
  const block: Block = {document: makeDocument(''), path: '', values: {until: value}, diagnostics: []};
  const period = readPeriod(block, 'until', 'Europe/Paris');
  const said = block.diagnostics.map(({message}) => message);
  return {ends: period && new Date(period.end.epoch).toISOString(), year: period?.year, said};
};

it.each([
  [2026, '2026-12-31T23:00:00.000Z'],
  ['2026', '2026-12-31T23:00:00.000Z'],
  ['2026-12', '2026-12-31T23:00:00.000Z'],
  ['2026-6', '2026-06-30T22:00:00.000Z'],
  ['2026-05-31', '2026-05-31T22:00:00.000Z'],
])('%s lasts until its end in the zone of the site', (value, ends) => {
  expect(read(value)).toEqual({ends, year: '2026', said: []});
});

it.each([
  ['31/05/2026', ['`31/05/2026` is not a date: did you mean 2026-05-31?']],
  ['2026-13', ['`2026-13` is not a date.']],
  ['soon', ['`soon` is not a date.']],
  ['', []],
  [undefined, []],
])('%s is no period', (value, said) => {
  expect(read(value)).toEqual({ends: undefined, year: undefined, said});
});
