import {expect, it} from 'vitest';
import {readYaml} from './yaml.ts';

/** The YAML, with `¦` where the error is reported, the reason, and part of the hint. */
const cases: [yaml: string, reason: string, hint: string][] = [
  ['title: ¦Tests: an evening', 'a text with a colon has no quotes', 'title: "Tests: an evening"'],
  ['a: 1\ntitle: ¦"Tests": x\nb: 2', 'a text with a colon has no quotes', 'in quotes'],
  [
    'title: ok\n  ¦author: Ada',
    'this line is indented, but the one above it is complete',
    'Remove the spaces',
  ],
  ['title: ¦"Open\nauthor: Ada\n', 'this quote is never closed', 'Close it'],
  ['title: ok\ntags: ¦[a, b\nauthor: Ada', 'this bracket is never closed', 'Close it'],
  ['tags: [a, b]¦]', 'this bracket was never opened', 'in quotes'],
  ["title: 'L'¦Ada'", 'a text continues after its closing quote', "'L''apéro'"],
  ['title: "Yes" ¦he said', 'a text continues after its closing quote', 'single quotes'],
  ['tags: [a, b]¦,\nauthor: Ada', 'a comma follows a value that is complete', 'Remove it'],
  ['title: ¦@php #tests', 'a text without quotes starts with @', 'in quotes'],
  ['title: ¦%ok', 'a text without quotes starts with %', 'title: "%ok"'],
  ['title: ¦- x', 'a list starts on the line of its key', 'its own line'],
  ['event:\n¦\tstart: x', 'a line is indented with a tab', 'spaces'],
  ['a:\n   b: 1\n¦  c: 2', 'this line is indented differently from those above it', 'same number of spaces'],
  ['title: x\n¦foo\nbar: 1', 'this line is not a field', 'a name, a colon and a space'],
  ['a: "C:¦\\dev"', 'a backslash has a special meaning in double quotes', 'single quotes'],
];

it.each(cases)('says what is wrong with %j', (marked, reason, hint) => {
  const yaml = marked.replace('¦', '');
  const {problems} = readYaml(yaml);
  expect(problems).toMatchObject([
    {message: `The front matter is not valid YAML: ${reason}.`, hint: expect.stringContaining(hint)},
  ]);
  expect(problems[0]!.offset).toBe(marked.indexOf('¦'));
});
