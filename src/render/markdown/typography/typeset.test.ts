import fc from 'fast-check';
import type {Text} from 'hast';
import {expect, it} from 'vitest';
import {typeset} from './typeset.ts';

function set(text: string | string[], language = 'en'): string {
  const nodes = [text].flat().map((value): Text => ({type: 'text', value}));
  typeset({text: nodes.map((node) => node.value).join(''), nodes, language});
  return nodes.map((node) => node.value).join('|');
}

it.each([
  [`"It's 'fine'," he said`, '“It’s ‘fine’,” he said'],
  ["rock 'n' roll in the '90s, don't", 'rock ‘n’ roll in the ’90s, don’t'],
  ['("a") and a-"b"', '(“a”) and a-“b”'],
  [`5'10" tall`, `5’10" tall`],
  ['1990--2000 --- wait...', '1990–2000 — wait…'],
  ['use --help, a --> b, ---- and ./...', 'use --help, a --> b, ---- and ./...'],
  ['see https://a.b/c--d?e="f', 'see https://a.b/c--d?e=“f'],
])('sets English %s', (before, after) => {
  expect(set(before)).toBe(after);
});

it.each([
  ['L\'été "là" !', 'L’été «\u00a0là\u00a0»\u202f!'],
  ['Note : un ; deux ? trois !!', 'Note\u00a0: un\u202f; deux\u202f? trois\u202f!!'],
  ['« oui » «non»', '«\u00a0oui\u00a0» «\u00a0non\u00a0»'],
  ['à 12:30 :) ;-) :smile: Bonjour!', 'à 12:30 :) ;-) :smile: Bonjour!'],
  ['déjà\u00a0! fait\u202f?', 'déjà\u00a0! fait\u202f?'],
])('sets French %s', (before, after) => {
  expect(set(before, 'fr-FR')).toBe(after);
});

it('uses the quotation marks of the language', () => {
  expect(set('"a \'b\' c"', 'de')).toBe('„a ‚b‘ c“');
  expect(set('"a"', 'es')).toBe('«a»');
  expect(set('Wait : "a" !', 'en')).toBe('Wait : “a” !');
});

it('sees through elements inside the line', () => {
  expect(set(['"', 'a', '" b'])).toBe('“|a|” b');
  expect(set(['« ', 'a', ' »'], 'fr')).toBe('«\u00a0|a|\u00a0»');
});

it('changes nothing that is already typeset', () => {
  const words = fc.constantFrom(
    '"',
    "'",
    ' ',
    '--',
    '---',
    '...',
    'a',
    'é',
    '1',
    '«',
    '»',
    ' :',
    ' !',
    '(',
    ')',
    '“',
    '-',
    '>',
  );
  fc.assert(
    fc.property(
      fc.array(words, {maxLength: 30}),
      fc.constantFrom('fr', 'en', 'de', 'es'),
      (parts, language) => {
        const once = set(parts.join(''), language);
        expect(set(once, language)).toBe(once);
      },
    ),
    {seed: 7, numRuns: 500},
  );
});
