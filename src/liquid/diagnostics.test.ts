import {describe, expect, it} from 'vitest';
import {createLiquid, type LiquidOptions} from './index.ts';

const files: Record<string, string> = {
  'outer.html': 'x\n\n{% include inner.html %}',
  'inner.html': '\n {{ 1 | divided_by: 0 }}',
  'broken.html': '{% if x %}',
  'sub/rel.html': 'rel',
};

function tell(text: string, options: LiquidOptions = {}, forgiving = false) {
  const resolveInclude: LiquidOptions['resolveInclude'] = (name, {path, relative}) => {
    const key = relative ? `${path.split('/').slice(0, -1).join('/')}/${name}` : name;
    const found = files[key];
    return found === undefined ? undefined : {path: `includes/${key}`, text: found};
  };
  const template = createLiquid({resolveInclude, ...options}).compile(text, {
    path: 'sub/page.html',
    firstLine: 3,
    forgiving,
  });
  const {output, diagnostics} = template.render({page: {n: 1}});
  return {output, diagnostics: [...template.diagnostics, ...diagnostics]};
}

describe('an author is told', () => {
  it('the line, the column and the includes of an error at run time', () => {
    const {output, diagnostics} = tell('a\n{% include outer.html %}b');
    expect(output).toBe('a\nx\n\n\n b');
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        code: 'liquid/argument',
        message: 'divided by 0',
        path: 'includes/inner.html',
        line: 2,
        column: 2,
        endLine: 2,
        endColumn: 25,
        chain: [
          {path: 'sub/page.html', line: 4},
          {path: 'includes/outer.html', line: 3},
        ],
      },
    ]);
  });

  it('an error in the text of an include', () => {
    expect(tell('{% include broken.html %}').diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'liquid/unclosed',
        path: 'includes/broken.html',
        line: 1,
        chain: [{path: 'sub/page.html', line: 3}],
      },
    ]);
  });

  it('what a tag or filter may have meant', () => {
    expect(tell('{% inclde a.html %}').diagnostics).toMatchObject([
      {severity: 'error', hint: 'Did you mean "include"?', line: 3},
    ]);
    expect(tell('{{ "a" | upcas }}')).toMatchObject({
      output: 'a',
      diagnostics: [{severity: 'warning', hint: 'Did you mean "upcase"?'}],
    });
    expect(tell('{{ "a" | upcas }}', {strictFilters: true})).toMatchObject({
      output: '',
      diagnostics: [{severity: 'error', hint: 'Did you mean "upcase"?'}],
    });
    expect(tell('{{ "a" | slgufy }}').diagnostics).toMatchObject([{hint: 'Did you mean "slugify"?'}]);
    expect(tell('{{ "a" | datee }}').diagnostics).toMatchObject([{hint: 'Did you mean "date"?'}]);
    expect(tell('{{ "a" | joi }}').diagnostics).toMatchObject([{hint: 'Did you mean "join"?'}]);
    expect(tell('{{ "a" | relativ_ulr }}').diagnostics).toMatchObject([
      {hint: 'Did you mean "relative_url"?'},
    ]);
    expect(tell("{% t 'title' %}").diagnostics).toEqual([
      expect.not.objectContaining({hint: expect.anything()}),
    ]);
  });

  it('a missing include: an error in a layout, a warning in a post', () => {
    expect(tell('a{% include no.html %}b').diagnostics).toMatchObject([
      {severity: 'error', code: 'liquid/include-missing'},
    ]);
    expect(tell('a{% include no.html %}b', {}, true)).toMatchObject({
      output: 'ab',
      diagnostics: [{severity: 'warning', line: 3, column: 2}],
    });
  });

  it('errors after an include that failed, in the file where they are', () => {
    const files = {'a.html': '\n{% cycle nowhere %}'};
    const resolveInclude = (name: string) =>
      name in files ? {path: name, text: files[name as keyof typeof files]} : undefined;
    const {diagnostics} = tell('{% include a.html %}{{ x }}', {strictVariables: true, resolveInclude});
    expect(diagnostics).toMatchObject([
      {message: 'undefined variable nowhere', path: 'a.html', chain: [{line: 3}]},
      {message: 'undefined variable x', line: 3, column: 21},
    ]);
    expect(diagnostics[1]?.chain).toBeUndefined();
  });

  it('an unknown tag in a post as a warning, once for a block', () => {
    expect(tell('a{% gallery x %}b{% endgallery %}c', {}, true)).toMatchObject({
      output: 'abc',
      diagnostics: [{severity: 'warning', code: 'liquid/unknown-tag'}],
    });
  });

  it('what the strict grammar would refuse, in warn mode', () => {
    expect(tell('\n{% if page.n == 1 && page.n %}x{% endif %}')).toMatchObject({
      output: '\nx',
      diagnostics: [{severity: 'warning', line: 4}],
    });
    expect(tell('{% if page.n == 1 && page.n %}x{% endif %}', {errorMode: 'lax'})).toEqual({
      output: 'x',
      diagnostics: [],
    });
    expect(tell('{% if page.n == 1 && page.n %}x{% endif %}', {errorMode: 'strict'})).toMatchObject({
      output: '',
      diagnostics: [{severity: 'error'}],
    });
  });

  it('an undefined variable, with strict variables', () => {
    expect(tell('{{ page.n }}{{ page.x }}{{ y }}', {strictVariables: true})).toMatchObject({
      output: '1',
      diagnostics: [{message: 'undefined variable x', column: 13}, {message: 'undefined variable y'}],
    });
  });

  it('what a filter of the site warns about, at its place', () => {
    const filters: LiquidOptions['filters'] = {
      odd(input) {
        this.warn('site/odd', `odd: ${input}`);
        return input;
      },
    };
    const {diagnostics} = tell(
      '{{ 1 | odd }}\n{% include sub/rel.html %} {% for i in (1..1) %}{{ i | odd }}{% endfor %}',
      {filters},
    );
    expect(diagnostics).toMatchObject([
      {severity: 'warning', code: 'site/odd', line: 3, column: 1},
      {severity: 'warning', code: 'site/odd', line: 4, column: 49},
    ]);
  });

  it('what code of the site threw', () => {
    const filters = {
      bad: () => {
        throw new Error('oh');
      },
    };
    const tags = {
      worse: {
        render: () => {
          throw new Error('no');
        },
      },
    };
    expect(tell('a{{ 1 | bad }}{% worse %}b', {filters, tags})).toMatchObject({
      output: 'ab',
      diagnostics: [{message: "Filter 'bad' failed: oh", column: 2}, {message: "Tag 'worse' failed: no"}],
    });
  });
});

describe('a site', () => {
  it('adds tags with and without bodies, and filters with what they may look up', () => {
    const output = tell(
      '{% hi page.n %}|{% box %}{{ page.n }}{% endbox %}|{% code %}{{ x }}{% endcode %}|{{ 2 | add: 3 }}',
      {
        tags: {
          hi: {render: ({evaluate, markup}) => `hi ${evaluate(markup)}`},
          box: {block: true, render: ({body}) => `[${body}]`},
          code: {block: 'raw', render: ({body}) => `<${body}>`},
        },
        filters: {
          add(input, more) {
            return Number(input) + Number(more) + Number((this.get('page') as {n: number}).n);
          },
        },
      },
    );
    expect(output).toEqual({output: 'hi 1|[1]|<{{ x }}>|6', diagnostics: []});
  });

  it('keeps the white space around its own tags, which is dropped where nothing prints', () => {
    const tags = {quiet: {render: () => ''}};
    const around = (body: string) => tell(`[{% if true %} ${body} {% endif %}]`, {tags}).output;
    expect(around('{% quiet %}')).toBe('[  ]');
    expect(around('{% assign a = 1 %}')).toBe('[]');
    expect(around('{% if true %} {% assign a = 1 %} {% endif %}')).toBe('[]');
    expect(around('{% if true %} {% endif %}{% quiet %}')).toBe('[  ]');
  });

  it('may answer later', async () => {
    const liquid = createLiquid({
      filters: {slow: async (text) => `${text}!`, fails: () => Promise.reject(new Error('offline'))},
      tags: {wait: {render: async ({markup}) => markup.trim()}},
    });
    const template = liquid.compile(
      '{% for i in (1..2) %}{{ i | slow | slow }}{% endfor %}{% wait x %}{{ 1 | fails }}',
      {path: 'p'},
    );
    expect(await template.renderAsync({})).toMatchObject({
      output: '1!!2!!x',
      diagnostics: [{message: "Filter 'fails' failed: offline"}],
    });
    expect(template.render({}).diagnostics.map(({message}) => message)[0]).toContain('asynchronous');
  });

  it.each(['{{ a || b }}', '{% assign x = a || b %}', '{{ a | | b | c }}'])(
    'says one thing of %s',
    (text) => {
      const {diagnostics} = createLiquid().compile(text, {path: 'p'});
      expect(diagnostics.map(({code}) => code)).toEqual(['liquid/syntax']);
    },
  );

  it('points at the `elsif` or `when` that is wrong', () => {
    const text = '{% if a %}\n{% assign b = 1 %}\n{% elsif a | size %}{% endif %}';
    expect(createLiquid().compile(text, {path: 'p'}).diagnostics).toMatchObject([
      {
        line: 3,
        column: 1,
        hint: 'Filters have no effect here: `assign` the result to a name, and ask for that.',
      },
    ]);
  });

  it.each([
    ['{{ a + 1 }}', 'Unexpected character +', 'Write `| plus: 1`.'],
    ['{% assign a = {{ b }} %}', 'Unexpected character {', 'Inside a tag, names have no braces.'],
    ['{% if a && b %}{% endif %}', 'Unexpected character &', 'Write `and`.'],
    ['{% if a = b %}{% endif %}', 'Unexpected character =', 'Write `==` to compare.'],
    ['{% if !a %}{% endif %}', 'Unexpected character !', 'Write `unless` instead of `if`, or `!= true`.'],
    [
      '{{ a |\u00a0upcase }}',
      'Unexpected character \u00a0',
      'This looks like a space, but is another character: replace it with a space.',
    ],
    ['{{ a | split: “,” }}', 'Unexpected character “', 'Write straight quotation marks.'],
    ['{{/blog" | relative_url }}', 'Unexpected character /', 'A quotation mark is missing.'],
    [`{{ "it's" | append: 'x | upcase }}`, "Unexpected character '", 'A quotation mark is missing.'],
    [
      '{{ a ? "b" : "c" }}',
      'Expected end_of_string but found question',
      'Liquid has no `? :`. Write `{% if %}` and `{% else %}`.',
    ],
    [
      '{{ a | split,"," }}',
      'Expected end_of_string but found comma',
      'What a filter is given follows a colon: `| split: ","`.',
    ],
    ['{{ a | upcase]] {{ b }}', 'This `{{` is not closed before the next one', 'End it with `}}`.'],
  ])('says what to do about %s', (text, message, hint) => {
    expect(createLiquid().compile(text, {path: 'p'}).diagnostics).toMatchObject([{message, hint}]);
  });

  it.each([
    ['{{ include.x class="a" }}', 'An output has no attributes: only filters change what it prints.'],
    ['{{ "a" | link: target="b" }}', 'Write a colon: `| link: target: …`.'],
    ['{{ page.x = 1 }}', 'To give a value a name, write `{% assign name = value %}`.'],
    ['{% assign x == 1 %}', 'Write one `=`.'],
    ['{% for p in posts | limit: 6 %}{% endfor %}', '`limit` is no filter: leave out the `|` before it.'],
    [
      '{% for p in posts | where: "a", "b" %}{% endfor %}',
      'A loop takes no filters: `assign` the result to a name, and loop over that.',
    ],
    ['{% for i in 1..n %}{% endfor %}', 'A range is in parentheses: (1..n).'],
    ['{{ data.["x"] }}', 'Leave out the dot before the bracket: `data[name]`.'],
    ['{{ data["x" }}', 'A `]` is missing.'],
    ['{% if a.size() > 1 %}{% endif %}', 'Leave out the parentheses: `list.size`.'],
    ['{{ a | default "x" }}', 'A colon is missing after `default`.'],
    ['{{ a | truncate 5 }}', 'A colon is missing after `truncate`.'],
    ['{{ a | replace: "a" "b" }}', 'A comma is missing: `| replace: a, b`.'],
    ['{{ a | date: %Y }}', 'Put the format into quotation marks: `| date: "%d/%m/%Y"`.'],
    ['{{ a || "b" }}', 'For a value that may be missing, write `| default: "…"`.'],
    ['{{ a ?? "b" }}', 'For a value that may be missing, write `| default: "…"`.'],
    ['{% if a || b %}{% endif %}', 'Write `or`.'],
    ['{% if not a %}{% endif %}', 'Liquid has no `not`: write `unless`, or `== false`.'],
    ['{% assign a = [1, 2] %}', 'Liquid has no lists in brackets: write `"a,b" | split: ","`.'],
    ['{% assign a = {b: 1} %}', 'Liquid has no maps in braces: put it into a data file.'],
    ['{{ if a }}', '`if` is a tag: write `{% if … %}`.'],
    ['{{- for p in posts -}}', '`for` is a tag: write `{% for … %}`.'],
    ['{% if a %}{% elseif b %}{% endif %}', 'Write `elsif`.'],
    ['{% end %}', 'Name what ends: `endif`, `endfor`.'],
    ['{% case a %}{% when 1 %}{% default %}{% endcase %}', 'In a `case`, write `else`.'],
    ['{% page.title %}', 'To print a value, write `{{ page.title }}`.'],
    [
      '{% for p in site.tags.2012 %}{% endfor %}',
      'A name that begins with a digit is in brackets: `tags["2012"]`.',
    ],
    ['{{ .Values.name }}', 'To show it as text, put it between `{% raw %}` and `{% endraw %}`.'],
    ['{{ a | upper }}', 'Write `upcase`.'],
    ['{{ a | cdata_escape }}', 'Write `xml_escape`, and no CDATA section around it.'],
  ])('says what to write instead of what other languages have: %s', (text, hint) => {
    const {diagnostics} = createLiquid().compile(text, {path: 'p'});
    expect(diagnostics.map((one) => one.hint)).toContain(hint);
  });

  it.each(['{{ "a = b | x y" | foo, 1 }}', '{{ a | append: "if x" "not" | b: }}'])(
    'does not take the words in a text for Liquid: %s',
    (text) => {
      const {diagnostics} = createLiquid().compile(text, {path: 'p'});
      expect(diagnostics.map(({hint = ''}) => hint).join()).not.toMatch(/attributes|is a tag|no `not`/);
    },
  );

  it('points at the name of an unknown filter', () => {
    const text = '{{ sorted | sorted_by: x | date | sorted: "a" }}';
    const {diagnostics} = createLiquid().compile(text, {path: 'p'});
    const shown = diagnostics.map(({column, endColumn}) => text.slice(column - 1, endColumn! - 1));
    expect(shown).toEqual(['sorted_by', 'sorted']);
    expect(diagnostics[1]!.column).toBe(text.lastIndexOf('sorted') + 1);
  });

  it.each(['{% if (a) or (b) %}{% endif %}', '{% assign x = (site.pages | sort) %}'])(
    'says what parentheses are for: %s',
    (text) => {
      const {diagnostics} = createLiquid().compile(text, {path: 'p'});
      const hint = 'Only ranges such as (1..3) have parentheses: leave them out.';
      expect(diagnostics).toMatchObject([{code: 'liquid/syntax', hint}]);
    },
  );

  it('tells each unknown filter of an output', () => {
    const {diagnostics} = createLiquid().compile('{{ a || b }}{{ a | b | c }}', {path: 'p'});
    expect(diagnostics.map(({code}) => code)).toEqual([
      'liquid/syntax',
      'liquid/unknown-filter',
      'liquid/unknown-filter',
    ]);
  });

  it('includes files beside the one that asks', () => {
    expect(tell('{% include_relative rel.html %}').output).toBe('rel');
  });
});
