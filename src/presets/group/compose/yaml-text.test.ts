import fc from 'fast-check';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {yamlText} from './yaml-text.ts';

const hard = [
  '"quotes" and \'more\'',
  'a: b',
  '- a',
  '# a',
  'été 🎄',
  '{a}',
  '[a]',
  '&a *b !c',
  '\\o/',
  '%',
  '@',
  '`',
  '|',
  '>',
  '~',
  'null',
  '12:30',
  'y',
  '\ufeff',
  '\u2028',
  '\u0085',
  '---',
];

it.each(['1.1', '1.2'] as const)('is read back as the same text by YAML %s, on one line', (version) => {
  const texts = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.string({unit: 'grapheme'}),
    fc.constantFrom(...hard),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(parse(`title: ${yamlText(text)}\n`, {version})).toEqual({
        title: text.replaceAll(/\s+/g, ' ').trim(),
      });
    }),
    {numRuns: 200},
  );
});
