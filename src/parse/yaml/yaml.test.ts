import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rubyFloat} from '../../liquid/index.ts';
import {anyText} from '../test/any-text.ts';
import {readYaml} from './yaml.ts';

const read: [behaviour: string, yaml: string, value: unknown][] = [
  ['nested lists and maps', 'a:\n  - b: 1\n    c: [2, {d: 3}]', {a: [{b: 1, c: [2, {d: 3}]}]}],
  ['folded and literal texts', 'a: >\n  x\n  y\nb: |-\n  x\n  y', {a: 'x y\n', b: 'x\ny'}],
  ['anchors and merge keys', 'a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3', {a: {k: 1, l: 2}, b: {k: 3, l: 2}}],
  [
    'several merged maps, the first before the others',
    'a: &a {k: 1}\nb: &b {k: 2, l: 2}\nc:\n  <<: [*a, *b]',
    {a: {k: 1}, b: {k: 2, l: 2}, c: {k: 1, l: 2}},
  ],
  ['escapes', 'a: "\\u00e9\\n"', {a: 'é\n'}],
  ['tags that it does not know, without them', "a: !x y\nb: !!js/function 'z'", {a: 'y', b: 'z'}],
  ['a number that is called a text', "a: !!str 12\nb: '12'", {a: '12', b: '12'}],
  ['keys that are no texts', 'yes: b\n~: c', {true: 'b', '': 'c'}],
  [
    'keys that are numbers, in their order',
    'a: &a {10: x}\nb: {2: y, "1": z, <<: *a}',
    {
      a: new Map([[10, 'x']]),
      b: new Map<unknown, string>([
        [2, 'y'],
        ['1', 'z'],
        [10, 'x'],
      ]),
    },
  ],
  [
    'comments right behind quotes and brackets',
    "a: [x]# c\nb: 'y'#c\nc: {d: z}# e # f\ne: x#y",
    {a: ['x'], b: 'y', c: {d: 'z'}, e: 'x#y'},
  ],
  ['a tag without a name, as if it were not there', 'a: ! 12\nb: !\nc: ! "12"', {a: 12, b: null, c: '12'}],
  ['a whole number that is called a float', 'a: !!float 1\nb: !!float 1.5', {a: rubyFloat(1), b: 1.5}],
  [
    'a date and time with the tag of Ruby, as if it were not there',
    'a: !ruby/object:DateTime 2016-10-13 19:30:00.000000000 Z',
    readYaml('a: 2016-10-13 19:30:00.000000000 Z').value,
  ],
  ['keys that have names or stand for others', '&a k: &b v\n*b : 1\nx: *a', {k: 'v', v: 1, x: 'k'}],
  ['texts without the line separators after them', 'a: x y\u2028 \u2029\nb: [1\u0085]', {a: 'x y', b: [1]}],
  ['nothing', '', null],
];

const refused: [behaviour: string, yaml: string, code: string][] = [
  ['a colon in a text', 'title: PHP: the right way', 'yaml-syntax'],
  ['a quote inside of a quoted text', "title: 'L'apéro'", 'yaml-syntax'],
  ['a text that goes on behind a bracket', 'title: [Video]: a talk', 'yaml-syntax'],
  ['a text that begins with an entity', 'title: &amp; so on', 'yaml-syntax'],
  ['an open bracket', 'tags: [a, b', 'yaml-syntax'],
  ['tabs', 'a:\n\t- b', 'yaml-syntax'],
  ['an alias of nothing', 'a: *x', 'yaml-syntax'],
  ['a Ruby object', 'a: !ruby/object:Object {}', 'yaml-tag'],
  ['ten thousand brackets', `a: ${'['.repeat(10_000)}`, 'yaml-limit'],
  ['lists sixty deep', Array.from({length: 60}, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'yaml-limit'],
  ['millions of letters', `a: ${'x'.repeat(5_000_000)}`, 'yaml-limit'],
  ['hundreds of empty lines', `a: >\n${'\n'.repeat(300)}b`, 'yaml-limit'],
  ['a map that holds itself', 'a: &a {b: *a}', 'yaml-limit'],
  ['aliases that stand for billions', bomb(), 'yaml-limit'],
];

describe('readYaml', () => {
  it.each(read)('reads %s', (_, yaml, value) => expect(readYaml(yaml)).toEqual({value, problems: []}));

  it.each(refused)('refuses %s and says what to do', (_, yaml, code) => {
    const {value, problems} = readYaml(yaml);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{severity: 'error', code, hint: expect.stringMatching(/./)}]);
  });

  it('reads any number of comments directly after quotes', () => {
    expect(readYaml('- "x"# c\n'.repeat(200)).value).toEqual(Array(200).fill('x'));
  });

  it('takes the last of two equal keys, and warns at its place', () => {
    const {value, problems} = readYaml('title: One\nx: 1\ntitle: Two\n');
    expect(value).toEqual({title: 'Two', x: 1});
    expect(problems).toMatchObject([{severity: 'warning', code: 'yaml-duplicate-key', offset: 16}]);
  });

  it.each([
    [
      'a: {name: La Cale, address: 4 quai X, Lyon}',
      'The value of “address” ends at the comma before “Lyon”.',
      38,
    ],
    ['- {title: Git, 1, 2, lang: fr}', 'The value of “title” ends at the comma before “1”.', 15],
  ])('warns of a value that a comma cuts: %s', (yaml, message, offset) => {
    const {problems} = readYaml(yaml);
    expect(problems).toMatchObject([{severity: 'warning', code: 'yaml-comma', message, offset}]);
    expect(problems[0]!.hint).toMatch(/(?:address: "4 quai X, Lyon"|title: "Git, 1, 2")$/);
  });

  it.each(['a: {b, c}', 'a: {b: x, c: , d: y,}', 'a: {b: [x, y], c: {d, e}}', 'a: {{ page.title }}'])(
    'finds nothing wrong with the commas of %s',
    (yaml) => expect(readYaml(yaml).problems).toEqual([]),
  );

  it('reads a quoted text that continues in column 1, with a warning', () => {
    const {value, problems} = readYaml('a: "un outil\nde plus\npour tous"\nb: 1\n');
    expect(value).toEqual({a: 'un outil de plus pour tous', b: 1});
    expect(problems).toMatchObject([{severity: 'warning', code: 'yaml-indent', offset: 13}]);
  });

  it.each([
    ['list', 'a: [x,\n"y: [",\n  z\n]\nb: 1\n', {a: ['x', 'y: [', 'z'], b: 1}],
    ['list with its comma on the left', 'a: [x # c, [\n, "y"\n]\nb: 1\n', {a: ['x', 'y'], b: 1}],
    ['map', "a: {x: 'it''s',\ny: it's\n}\nb: 1\n", {a: {x: "it's", y: "it's"}, b: 1}],
    ['list in a list', 'a:\n  - [x,\n  y]\n  - b: [\n  z]\n', {a: [['x', 'y'], {b: ['z']}]}],
    ['list with tabs', 'a: [x,\n\ty]\n', {a: ['x', 'y']}],
    [
      'quoted text with a tag',
      'a:\n  b: ! \'x\n\n    1\n\n\'\n  c: !str "y\nz"\n',
      {a: {b: 'x\n1\n', c: 'y z'}},
    ],
    ['quoted text above a comment without a space', 'a: {b: "x\ny"}\nc: "z"# d\n', {a: {b: 'x y'}, c: 'z'}],
    ['quoted text with no-break spaces', 'a: "x\n\u00a0y\n\u00a0\nz"\n', {a: 'x \u00a0y \u00a0 z'}],
    ['quoted text of an inner field', 'a:\n  - b: "x\n  y"\n    c: 1\n', {a: [{b: 'x y', c: 1}]}],
    [
      'list beside a text that looks like one',
      'a: |\n  b: [\nc: [x\n]\nd: [\ny]\n',
      {a: 'b: [\n', c: ['x'], d: ['y']},
    ],
  ])('reads a %s that continues to the left of its key, with a warning', (_, yaml, expected) => {
    const {value, problems} = readYaml(yaml);
    expect(value).toEqual(expected);
    expect(problems).toMatchObject([{severity: 'warning', code: 'yaml-indent'}]);
  });

  it('takes line and paragraph separators at the ends of lines for line ends', () => {
    const {value, problems} = readYaml('a: "x"\u2028\nb: y\u2029 \nc: [z]\u0085\nd: "1\u20282"');
    expect({value, problems}).toEqual({value: {a: 'x', b: 'y', c: ['z'], d: '1\u20282'}, problems: []});
  });

  it('treats names that every object has as ordinary keys', () => {
    const value = readYaml('__proto__: {polluted: 1}\nconstructor: 2').value as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      ...'a: - [ ] { } \n \n  " \' & * ! | > # ? , % @ ` <<: !!set &x *x ---'.split(' '),
      ' ',
    );
    const texts = fc.oneof(
      anyText,
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(texts, (text) => void readYaml(text)));
  });
});

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}
