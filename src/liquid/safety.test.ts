import {describe, expect, it} from 'vitest';
import {growthOf, LINEAR} from '../test/growth.ts';
import {createLiquid, type LiquidOptions} from './index.ts';

function run(text: string, options: LiquidOptions = {}, scope: Record<string, unknown> = {}) {
  const template = createLiquid(options).compile(text, {path: 'layouts/a.html', firstLine: 4});
  const {output, diagnostics} = template.render(scope);
  return {output, diagnostics: [...template.diagnostics, ...diagnostics]};
}

const fromFiles = (files: Record<string, string>): Pick<LiquidOptions, 'resolveInclude'> => ({
  resolveInclude: (name) =>
    Object.hasOwn(files, name) ? {path: `includes/${name}`, text: files[name] ?? ''} : undefined,
});

describe('a template', () => {
  it('reaches own fields only', () => {
    class Secret {
      own = 1;
      get hidden(): string {
        return 'no';
      }
    }
    const text =
      '{{ o.own }}{{ o.hidden }}{{ o.constructor }}{{ o.__proto__ }}{{ o["toString"] }}{{ s.length }}{{ f }}{{ l.length }}{{ l.map }}{{ constructor }}{{ toString }}{{ __proto__ }}';
    const scope = {o: new Secret(), s: 'abc', f: () => 1, l: [1]};
    expect(run(text, {}, scope)).toEqual({output: '1', diagnostics: []});
  });

  it('keeps odd names apart from the prototype', () => {
    const text =
      '{% assign __proto__ = "a" %}{{ __proto__ }}{% for constructor in (1..1) %}{{ constructor }}{% endfor %}{% include a.html __proto__="p" %}';
    expect(run(text, fromFiles({'a.html': '{{ include.__proto__ }}'})).output).toBe('a1p');
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it('cannot break out of the generated code', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
    const odd = '\u2028`${x}\\"\'</script>*/\n//';
    expect(run(`${odd}{{ "\u2028\\" }}{{ x["*/ \\ "] }}`).output).toBe(`${odd}\u2028\\`);
  });

  it('reads a lazy field when it is printed, and only then', () => {
    const read: string[] = [];
    const post = {
      get content(): string {
        read.push('content');
        return 'C';
      },
      get excerpt(): string {
        read.push('excerpt');
        return 'E';
      },
    };
    expect(run('{% if false %}{{ post.excerpt }}{% endif %}{{ post.content }}', {}, {post}).output).toBe('C');
    expect(read).toEqual(['content']);
  });

  it('reports a lazy field that fails, without throwing', () => {
    const post = {
      get content(): string {
        throw new Error('two posts read each other');
      },
    };
    expect(run('{{ post.content }}', {}, {post}).diagnostics).toMatchObject([
      {code: 'liquid/failed', message: 'two posts read each other'},
    ]);
  });
});

describe('a budget', () => {
  it('ends loops of a billion turns at their line', () => {
    const {diagnostics} = run('\n{% for i in (1..1000000000) %}{{ i }}{% endfor %}');
    expect(diagnostics).toMatchObject([{code: 'liquid/budget', path: 'layouts/a.html', line: 5, column: 1}]);
  });

  it('counts empty loops inside loops', () => {
    const text = '{% for i in (1..10000) %}{% for j in (1..10000) %}{% endfor %}{% endfor %}';
    expect(run(text).diagnostics).toMatchObject([{code: 'liquid/budget', line: 4}]);
  });

  it('counts the items of tablerow and of lists made of ranges', () => {
    expect(run('{% tablerow i in (1..1000000000) %}{% endtablerow %}').diagnostics).toMatchObject([
      {code: 'liquid/budget'},
    ]);
    expect(run('{{ (1..1000000000) | reverse | size }}').diagnostics).toMatchObject([
      {code: 'liquid/budget'},
    ]);
    expect(run('{{ (1..1000000000) | sort | join }}').diagnostics).toMatchObject([{code: 'liquid/budget'}]);
  });

  it('ends texts that double', () => {
    const text =
      '{% assign a = "0123456789" %}{% for i in (1..99) %}\n{% assign a = a | append: a %}{% endfor %}';
    expect(run(text, {budget: {output: 1_000_000}}).diagnostics).toMatchObject([
      {code: 'liquid/budget', line: 5},
    ]);
  });

  it('ends lists that double', () => {
    const text =
      '{% assign a = "0123456789" | split: "" %}{% for i in (1..99) %}{% assign a = a | concat: a %}{% endfor %}';
    expect(run(text, {budget: {loops: 100_000}}).diagnostics).toMatchObject([
      {code: 'liquid/budget', line: 4},
    ]);
  });

  it('ends pages that grow', () => {
    const text = '{% for i in (1..100000) %}0123456789{% endfor %}';
    expect(run(text, {budget: {output: 10_000}}).diagnostics).toMatchObject([
      {code: 'liquid/budget', line: 4},
    ]);
  });

  it.each([
    ['a loop', 1000, '{% for i in (1..1500) %}0123456789{% endfor %}'],
    ['turns that go on early', 1000, '{% for i in (1..1500) %}0123456789{% continue %}{% endfor %}'],
    ['includes in a loop', 500_000, '{% for i in (1..200) %}0123456789{% include nest.html %}{% endfor %}'],
    [
      'a capture',
      500_000,
      '{% capture c %}{% for i in (1..200) %}{% include large.html %}{% endfor %}{% endcapture %}',
    ],
    ['partials', 500_000, '{% for i in (1..200) %}{% include "large.html" %}{% endfor %}'],
  ])('holds for %s', (_, output, text) => {
    const files = fromFiles({'large.html': 'x'.repeat(5000), 'nest.html': '{% include large.html %}'});
    expect(run(text, {...files, budget: {output}}).diagnostics).toMatchObject([{code: 'liquid/budget'}]);
  });

  it('is given back by includes that fail', () => {
    const files = fromFiles({
      'large.html': 'x'.repeat(5000),
      'fails.html': '{% include large.html %}{% cycle nowhere %}',
    });
    const options = {...files, strictVariables: true, budget: {output: 100_000}};
    const {output, diagnostics} = run('{% for i in (1..40) %}-{% include fails.html %}{% endfor %}', options);
    expect(output).toBe('-'.repeat(40));
    expect(new Set(diagnostics.map(({code}) => code))).not.toContain('liquid/budget');
  });

  it('names the files of includes that include each other', () => {
    const files = fromFiles({'a.html': '\n{% include b.html %}', 'b.html': '{% include a.html %}'});
    const {diagnostics} = run('{% include a.html %}', files);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'liquid/include-depth',
      message: expect.stringContaining('includes/b.html'),
    });
  });

  it('strips tags from hostile texts in linear time', () => {
    const text = '{{ a | strip_html | size }}{{ b | strip_html | size }}{{ c | strip_html | size }}';
    const scope = {a: '<'.repeat(300_000), b: '<script'.repeat(50_000), c: '<!--'.repeat(100_000)};
    const start = performance.now();
    expect(run(text, {}, scope).diagnostics).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const hostile = [
    '{%'.repeat(50_000),
    '{{'.repeat(50_000),
    '{% if a %}'.repeat(20_000),
    '[['.repeat(20_000),
    `{{ ${'['.repeat(20_000)} }}`,
    `{{ a ${'| b '.repeat(20_000)}}}`,
    `{% if ${'a or '.repeat(5000)}a %}x{% endif %}`,
    `{% include a.html ${'x=1 '.repeat(5000)}y %}`,
    `{% post_url ${'a/'.repeat(50_000)}b %}`,
    `{% raw %}{% ${'a'.repeat(50_000)}`,
    `{{ a${' '.repeat(50_000)}b }}`,
    `{{ (${'.'.repeat(50_000)} }}`,
    `{% assign ${'(a'.repeat(30_000)} %}`,
    `{% assign ${'a)'.repeat(30_000)} %}`,
    `{% for a in b ${'a-'.repeat(30_000)} %}{% endfor %}`,
    `{% tablerow ${'a'.repeat(50_000)} %}{% endtablerow %}`,
    `{% highlight ruby %}a${'\n'.repeat(50_000)}b{% endhighlight %}`,
  ];
  it.each(hostile.map((text) => [text.slice(0, 30), text] as const))('reads %s… quickly', (_, text) => {
    const start = performance.now();
    run(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it.each([' or 1', ', a', ', "', " or 'a b'", ' |', ','])(
    'reads many values of a branch in linear time: %s',
    (part) => {
      const read = (text: string) => run(`{% case 2 %}{% when 2${text} %}x{% endcase %}`);
      expect(growthOf(read, (count) => part.repeat(count / 8))).toBeLessThan(LINEAR);
    },
  );

  it('holds the body of a branch once, also in branches inside of each other', () => {
    const text = (depth: number): string =>
      depth === 0 ? 'x' : `{% case 2 %}{% when 1, 2, 3 %}${text(depth - 1)}{% endcase %}`;
    expect(run(text(60)).output).toBe('x');
  });

  it.each(['99999999999999999', '-99999999999999999', '"99999999999999999"'])(
    'shows %s as it is, since it is the number of no date',
    (value) => {
      const options = {timeZone: 'Europe/Paris'};
      const {output, diagnostics} = run(`{{ ${value} | date: "%Y" }}`, options);
      expect(output).toBe(value.replaceAll('"', ''));
      expect(diagnostics).toMatchObject([{severity: 'warning', code: 'liquid/date', line: 4}]);
      expect(run(`{{ ${value} | date_to_string }}-`, options)).toMatchObject({
        output: '-',
        diagnostics: [{severity: 'error', code: 'liquid/date'}],
      });
    },
  );

  it.each(['275761-01-01', '-999999-01-01', '1 jan 99999999999999999'])('shows %s as it is', (value) => {
    const {output, diagnostics} = run(`{{ "${value}" | date: "%Y" }}`, {timeZone: 'Europe/Paris'});
    expect({output, diagnostics}).toEqual({output: value, diagnostics: []});
  });

  it('refuses a date wider than a page', () => {
    expect(run('{{ 0 | date: "%9999999d" }}').diagnostics).toMatchObject([{code: 'liquid/date'}]);
  });
});
