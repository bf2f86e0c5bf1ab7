import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLiquid, safe} from '../index.ts';
import {Interpreter} from './interpreter.ts';

const includes: Record<string, string> = {
  'row.html': '<{{ include.x }}{{ i }}{{ forloop.index }}>',
  'stop.html': 's{% if i == 2 %}{% break %}{% endif %}t',
  'skip.html': '{% if a %}{% continue %}{% endif %}u{% assign b = include.x %}',
  // Large texts become pieces of their own.
  'large.html': `${'l'.repeat(5000)}{{ include.x }}`,
  'larger.html': '[{% include large.html x=i %}{{ i | minus: "x" }}{% include stop.html %}]{{ content }}',
};

const data = (): Record<string, unknown> => ({
  a: 'x & y',
  n: 2,
  list: [3, 1, 2],
  words: ['b', 'a'],
  posts: [{t: 'one', k: ['p']}, {t: 'two', k: []}, {t: null}],
  h: {k: 1, size: 7},
  empty: '',
  content: safe(['c', 'o'.repeat(20_000), 'ntent']),
});

const value = fc.constantFrom(
  'a',
  'b',
  'n',
  'i',
  'j',
  'list',
  'words',
  'h',
  'empty',
  'posts',
  'nope',
  'h.k',
  'posts[0].t',
  'posts[i].t',
  'list.first',
  'words.last',
  'list.size',
  'h.size',
  'forloop.index',
  'forloop.last',
  'forloop.length',
  'i.t',
  'include.x',
  '"s"',
  '1',
  '2.0',
  'true',
  'nil',
  'empty',
  '(1..3)',
);
const filter = fc.constantFrom(
  '',
  '',
  ' | upcase',
  ' | plus: 1',
  ' | size',
  ' | append: "z"',
  ' | join: "-"',
  ' | first',
  ' | default: "d"',
  ' | divided_by: n',
  ' | times: 1.5',
  ' | sort',
  ' | map: "t"',
  ' | replace: "x", i',
  ' | divided_by: 0',
  ' | where: "t", "one"',
  ' | reverse',
  ' | truncate: 3',
  ' | nosuch',
);
const operator = fc.constantFrom('==', '!=', '<', '>=', 'contains', '<>');
const test = fc.oneof(
  value,
  fc.tuple(value, operator, value).map((parts) => parts.join(' ')),
);
const condition = fc.oneof(
  test,
  fc.tuple(test, fc.constantFrom('and', 'or'), test).map((parts) => parts.join(' ')),
);
const variable = fc.constantFrom('b', 'c', 'i', 'j');

const {body} = fc.letrec<{body: string; node: string}>((tie) => ({
  body: fc.array(tie('node'), {maxLength: 4, depthIdentifier: 'node'}).map((nodes) => nodes.join('')),
  node: fc.oneof(
    {maxDepth: 4, depthIdentifier: 'node'},
    fc.constantFrom(
      'text ',
      ' ',
      '\n',
      '{%- comment -%} {% endcomment %}',
      '{% cycle "x", n %}',
      '{% increment q %}',
      '{% decrement n %}',
    ),
    fc.tuple(value, filter).map(([v, f]) => `{{ ${v}${f} }}`),
    fc.tuple(variable, value, filter).map(([to, v, f]) => `{%- assign ${to} = ${v}${f} -%}`),
    fc.constantFrom(
      '{% break %}',
      '{% continue %}',
      '{% include row.html x=n %}',
      '{% include stop.html %}',
      '{% include skip.html x=i %}',
      '{% include large.html x=n %}',
      '{% include larger.html %}',
      '{{ content }}',
    ),
    fc
      .tuple(condition, tie('body'), tie('body'))
      .map(([c, x, y]) => `{% if ${c} %}${x}{% else %}${y}{% endif %}`),
    fc
      .tuple(condition, tie('body'), condition, tie('body'))
      .map(([c, x, d, y]) => `{% unless ${c} %}${x}{% elsif ${d} %}${y}{% endunless %}`),
    fc
      .tuple(value, value, tie('body'), tie('body'))
      .map(([s, w, x, y]) => `{% case ${s} %}{% when ${w}, 1 %}${x}{% else %}${y}{% endcase %}`),
    fc.tuple(variable, tie('body')).map(([to, x]) => `{% capture ${to} %}${x}{% endcapture %}`),
    fc.tuple(tie('body')).map(([x]) => `{% ifchanged %}${x}{% endifchanged %}`),
    fc
      .tuple(
        fc.constantFrom('i', 'j'),
        value,
        fc.constantFrom('', ' reversed', ' limit: 2', ' offset: 1 limit: n', ' offset: continue'),
        tie('body'),
      )
      .map(([v, list, cut, x]) => `{% for ${v} in ${list}${cut} %}${x}{% else %}none{% endfor %}`),
  ),
}));

const liquid = createLiquid({
  errorMode: 'lax',
  resolveInclude: (name) => ({path: name, text: includes[name] ?? ''}),
  budget: {loops: 100_000},
});

describe('a compiled template', () => {
  it('prints what the plain interpreter prints', () => {
    fc.assert(
      fc.property(body, (template) => {
        const interpreter = new Interpreter(data(), includes);
        const expected = interpreter.render(template);
        const {output, diagnostics} = liquid.compile(template, {path: 'p'}).render(data());
        const errors = diagnostics.filter(({severity}) => severity === 'error').length;
        expect({output, errors}).toEqual({output: expected, errors: interpreter.errors});
      }),
      {numRuns: 500},
    );
  });

  it('leaves its variables as they were', () => {
    fc.assert(
      fc.property(body, (template) => {
        const scope = data();
        liquid.compile(template, {path: 'p'}).render(scope);
        expect(scope).toEqual(data());
      }),
      {numRuns: 150},
    );
  });
});

const scraps = fc.array(
  fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    '-',
    '|',
    ':',
    ',',
    '"',
    "'",
    '[',
    ']',
    '(',
    ')',
    '..',
    '.',
    ' ',
    '\n',
    '\u2028',
    '`',
    '${',
    '\\',
    '</script>',
    'if ',
    'endif',
    'for i in ',
    'endfor',
    'else',
    'case ',
    'when ',
    'endcase',
    'raw',
    'endraw',
    'assign x = ',
    'include ',
    'liquid ',
    'cycle ',
    'capture x',
    'endcapture',
    'tablerow i in ',
    'endtablerow',
    '__proto__',
    'constructor',
    'a',
    '1',
    '9999999999',
    'x.y',
    'where_exp',
    'date',
    '%',
    '%9999d',
  ),
  {maxLength: 30},
);

describe('whatever stands in a template', () => {
  it.each(['lax', 'warn', 'strict'] as const)('is printed or told, never thrown (%s)', (errorMode) => {
    const engine = createLiquid({errorMode, strictVariables: errorMode === 'strict', escape: 'auto'});
    fc.assert(
      fc.property(scraps, (pieces) => {
        const template = engine.compile(pieces.join(''), {path: 'p', forgiving: errorMode === 'warn'});
        const {output, diagnostics} = template.render(data());
        expect(typeof output).toBe('string');
        for (const {line, column, message} of [...template.diagnostics, ...diagnostics]) {
          expect(line > 0 && column > 0 && message !== '').toBe(true);
        }
        expect(diagnostics.filter(({code}) => code === 'liquid/failed')).toEqual([]);
        expect(template.reads.paths.every((path) => path !== '')).toBe(true);
      }),
      {numRuns: 250},
    );
  });
});
