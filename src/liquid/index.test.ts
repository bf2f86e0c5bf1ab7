import {describe, expect, it} from 'vitest';
import {createLiquid, type LiquidOptions, safe} from './index.ts';

function render(text: string, scope: Record<string, unknown> = {}, options: LiquidOptions = {}): string {
  return createLiquid(options).compile(text, {path: 'page.html'}).render(scope).output;
}

describe('a template', () => {
  it('prints variables, filters and text', () => {
    expect(render('<b>{{ page.title | upcase }}</b>', {page: {title: 'Hi'}})).toBe('<b>HI</b>');
  });

  it('walks over lists with the counters of the loop', () => {
    const text =
      '{% for p in posts %}{{ forloop.index }}:{{ p }}{% unless forloop.last %},{% endunless %}{% endfor %}';
    expect(render(text, {posts: ['a', 'b']})).toBe('1:a,2:b');
  });

  it('reads a field named first in a lookup, but takes the first pair in the filter', () => {
    const text = '{{ h.first }} {{ h | first | join }} {{ h | last }}';
    expect(render(text, {h: {a: 1, first: 'F', last: 'L'}})).toBe('F a 1 ');
  });

  it('begins and ends loops at whole numbers', () => {
    const text =
      '{% assign half = list.size | divided_by: 2.0 %}{% for i in list limit: half %}{{ i }}{% endfor %}' +
      '-{% for i in list offset: 1.5 limit: 1 %}{{ i }}{% endfor %}{% for i in list offset: continue %}{{ i }}{% endfor %}';
    expect(render(text, {list: [1, 2, 3, 4, 5]})).toBe('12-2345');
  });

  it('includes files with parameters', () => {
    const resolveInclude = () => ({path: '_includes/a.html', text: '[{{ include.x }}{{ include.y }}]'});
    expect(render('{% include a.html x="1" y=page.n %}', {page: {n: 2}}, {resolveInclude})).toBe('[12]');
  });

  it("renders files with Liquid's own tag, once or for each item, under the file's name or another", () => {
    const resolveInclude = (path: string) => ({path, text: '<{{ card }}|{{ c }}>'});
    const show = (how: string) => render(`{% render "card" ${how} %}`, {list: [1, 2]}, {resolveInclude});
    expect(show('with "v"')).toBe('<v|>');
    expect(show('with "v" as c')).toBe('<|v>');
    expect(show('for list')).toBe('<1|><2|>');
    expect(show('for list as c')).toBe('<|1><|2>');
    expect(show('')).toBe('<|>');
  });

  it('finds an include whose name begins with a slash', () => {
    const resolveInclude = (name: string) => (name === 'a/b.html' ? {path: name, text: 'found'} : undefined);
    expect(render('{% include /a/b.html %}', {}, {resolveInclude})).toBe('found');
  });

  it('escapes outputs in auto mode, safe strings not', () => {
    const scope = {a: '<i>', b: safe('<b>')};
    expect(render('{{ a }}{{ b }}{{ a | escape }}', scope, {escape: 'auto'})).toBe('&lt;i&gt;<b>&lt;i&gt;');
  });

  it('returns its output in pieces, with large texts as they were', () => {
    const text = 'x'.repeat(5000);
    const resolveInclude = (name: string) => ({
      path: name,
      text: name === 'a' ? `(${'{% include b %}'})` : text,
    });
    const {pieces, output} = createLiquid({resolveInclude})
      .compile('<{% include a %}{% capture c %}{% include b %}{% endcapture %}{{ c | size }}{{ content }}>', {
        path: 'p',
      })
      .render({content: safe(['one', text, 'two'])});
    expect(output).toBe(`<(${text})5000one${text}two>`);
    expect(pieces).toEqual(['<', '(', text, ')5000', 'one', text, 'two', '>']);
  });

  it('reports a mistake with its line and column and prints nothing', () => {
    const template = createLiquid().compile('a\n {% if x %}', {path: 'p.html'});
    expect(template.diagnostics).toMatchObject([
      {severity: 'error', code: 'liquid/unclosed', line: 2, column: 2},
    ]);
    expect(template.render({}).output).toBe('');
  });
});
