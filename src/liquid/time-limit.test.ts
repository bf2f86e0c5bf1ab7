import {expect, it} from 'vitest';
import {createLiquid, type TimeLimit} from './index.ts';

/** A clock that advances by a millisecond each time it is read. */
function ticking(milliseconds: number): TimeLimit & {asked: number; told: number} {
  const clock = {
    asked: 0,
    told: 0,
    milliseconds,
    now: () => ++clock.asked,
    exceeded: () => void clock.told++,
  };
  return clock;
}

const LONG = 'ab'.repeat(1000);

it.each([
  [
    'filters in loops',
    '{% for i in (1..999) %}{% for j in (1..999) %}\n{{ long | upcase }}{% endfor %}{% endfor %}',
    5,
  ],
  ['conditions in loops', '\n{% for i in (1..9999) %}{% if long contains "x" %}{% endif %}{% endfor %}', 5],
  ['cells', '\n{% tablerow i in (1..9999) %}{% if long contains "x" %}{% endif %}{% endtablerow %}', 5],
  ['where_exp', '\n{% assign a = list | where_exp: "i", "i == nil" %}', 5],
  ['partials', '{% render "fork" for list %}', 4],
  ['includes that fork', '{% include fork0 %}', 1],
])('a template whose %s take too long ends with its line', (_, text, line) => {
  const timeLimit = ticking(10);
  const resolveInclude = (name: string) => {
    const next = Number(/\d+/.exec(name)?.[0] ?? 90) + 1;
    const fork = `{% include fork${next} %}`;
    return {path: name, text: next > 90 ? '' : fork + fork};
  };
  const template = createLiquid({timeLimit, resolveInclude}).compile(text, {path: 'a.html', firstLine: 4});
  const {diagnostics} = template.render({long: LONG, list: Array.from({length: 9999}, () => 1)});
  expect(diagnostics).toMatchObject([{severity: 'error', code: 'liquid/time', line}]);
  expect(timeLimit.told).toBe(1);
});

it('an overrun in an include names the layout or post that includes it', () => {
  const resolveInclude = () => ({path: 'inner.html', text: '\n{% for i in (1..9999) %}{% endfor %}'});
  const template = createLiquid({timeLimit: ticking(10), resolveInclude}).compile(
    '\n\n{% include inner.html %}',
    {
      path: 'layouts/post.html',
    },
  );
  expect(template.render({}).diagnostics).toMatchObject([
    {code: 'liquid/time', path: 'inner.html', line: 2, chain: [{path: 'layouts/post.html', line: 3}]},
  ]);
});

it('each page has the full time', () => {
  const template = createLiquid({timeLimit: ticking(40)}).compile(
    '{% for i in (1..999) %}{% endfor %}{{ page }}',
    {path: 'a.html'},
  );
  for (let page = 0; page < 9; page++) expect(template.render({page}).output).toBe(String(page));
});
