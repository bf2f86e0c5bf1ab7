import {expect, it} from 'vitest';
import {growthOf, LINEAR} from '../../../test/growth.ts';
import {excerptText} from './excerpt.ts';

const cut = '<!--more-->';
const excerpt = (text: string): string => excerptText({text, data: {}}, cut);

it.each([
  [`A${cut}B`, 'A'],
  [`{% if a %}A${cut}{% endif %}`, '{% if a %}A\n{% endif %}'],
  [`{% if a %}{%- for b in c -%}A${cut}B`, '{% if a %}{%- for b in c -%}A\n{% endfor %}\n{% endif %}'],
  [`{% if a %}A{%- endif -%}{% highlight a${cut}B`, '{% if a %}A{%- endif -%}{% highlight a'],
  [`{% if a %}A{% endif ${cut}B`, '{% if a %}A{% endif \n{% endif %}'],
  [`[a] [b c]${cut}\n\n[a]: /a\n[b]: /b\n   [b c]: /bc "t"\n`, '[a] [b c]\n\n[a]: /a\n[b c]: /bc "t"'],
  [`[a\nb]${cut}\n\n[a\nb]: /ab\n[]: /x\n[a\nb]:\n`, '[a\nb]\n\n[a\nb]: /ab'],
  [`[a] [b]${cut}\n\n[a\n[b]: /b\n`, '[a] [b]'],
])('of %j is %j', (text, expected) => {
  expect(excerpt(text)).toBe(expected);
});

it.each(['{%a', '{% if a %}', '{% if ', '{% endif ', '{% endif   %', ' '])(
  'takes linear time for many %j',
  (part) => {
    expect(growthOf(excerpt, (count) => `{% if %}${part.repeat(count)}${cut}B`)).toBeLessThan(LINEAR);
    expect(growthOf(excerpt, (count) => `{% if %}${part.repeat(count)}%}${cut}B`)).toBeLessThan(LINEAR);
  },
);

it.each(['[a\n', '[a]\n', '   [\n', '[a]: b\n'])('takes linear time for many %j below', (part) => {
  expect(growthOf(excerpt, (count) => `A${cut}\n${part.repeat(count)}`)).toBeLessThan(LINEAR);
  expect(growthOf(excerpt, (count) => `A${cut}\n${part.repeat(count)}]`)).toBeLessThan(LINEAR);
});
