import {expect, it} from 'vitest';
import {rougeHighlight} from './rouge-highlight.ts';

/** The classes with their text, as `class:text`. */
const classes = (code: string, language: string) =>
  Array.from(
    rougeHighlight(code, language)!.matchAll(/class="(\w+)">([^<]*)/g),
    ([, name, text]) => `${name}:${text}`,
  ).join(' ');

it.each([
  ['ruby', 'x = Class.new', 'n:x o:= no:Class p:. nf:new'],
  ['php', '$a = new B("c");', 'nv:$a o:= k:new nc:B p:( s2:"c" p:);'],
  ['html', '<a href="x">b</a>', 'nt:&lt;a na:href= s:"x" nt:&gt; nt:&lt;/a&gt;'],
  ['yaml', 'a: 1 # c', 'na:a pi:: mi:1 c1:# c'],
  ['sql', 'SELECT a -- b', 'k:SELECT n:a c1:-- b'],
])('gives %s the classes that rouge gives', (language, code, expected) => {
  expect(classes(code, language)).toBe(expected);
});

it('keeps every character', () => {
  const code = 'const a = [1, "b"] < 1 && "d"; // e\n';
  const text = rougeHighlight(code, 'js')!
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  expect(text).toBe(code);
});

it('leaves languages without a grammar alone', () => {
  expect(rougeHighlight('a', 'cobol')).toBeUndefined();
  expect(rougeHighlight('a', 'constructor')).toBeUndefined();
});
