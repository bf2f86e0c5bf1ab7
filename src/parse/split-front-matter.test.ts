import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {splitFrontMatter} from './split-front-matter.ts';
import {anyText} from './test/any-text.ts';

const split: [behaviour: string, text: string, yaml: string | undefined, body: string, bodyLine: number][] = [
  ['between two fences', '---\na: 1\n---\nbody\n', 'a: 1\n', 'body\n', 4],
  ['closed by dots', '---\na: 1\n...\nbody', 'a: 1\n', 'body', 4],
  ['with spaces behind its fences', '---  \na: 1\n---\t\nbody', 'a: 1\n', 'body', 4],
  ['that is empty', '---\n---\nbody', '', 'body', 3],
  ['that ends the file', '---\na: 1\n---', 'a: 1\n', '', 3],
  ['with empty lines behind it, which go with it', '---\na: 1\n---\n\n \n  body', 'a: 1\n', '  body', 6],
  ['that says it is YAML', '---yaml\na: 1\n---\nbody', 'a: 1\n', 'body', 4],
  ['with longer rules inside', '---\na: |\n  ---\n----: 1\n---\nbody', 'a: |\n  ---\n----: 1\n', 'body', 6],
  ['that is none: no fence', 'body\n---\na: 1\n', undefined, 'body\n---\na: 1\n', 1],
  ['that is none: an indented fence', ' ---\na: 1\n---\n', undefined, ' ---\na: 1\n---\n', 1],
  ['that is none: a rule of Markdown', '---\n\nA text.\n', undefined, '---\n\nA text.\n', 1],
  ['that is none: a dash and words', '--- he said\n', undefined, '--- he said\n', 1],
];

const refused: [behaviour: string, text: string, code: string][] = [
  ['a block that is never closed', '---\ntitle: x\n\nbody\n', 'front-matter-unclosed'],
  ['JavaScript', '---js\n{title: 1}\n---\n', 'front-matter-language'],
  ['JavaScript by its long name, in capitals', '--- JavaScript\n{}\n---\n', 'front-matter-language'],
  ['JSON', '---json\n{"title": 1}\n---\n', 'front-matter-language'],
  ['TOML', '---toml\ntitle = 1\n---\n', 'front-matter-language'],
  ['any other language', '---lua\nx\n---\n', 'front-matter-language'],
];

const odd: [behaviour: string, text: string, line: number][] = [
  ['a blank line before it', '\n---\ntitle: x\npublished: false\n---\nbody\n', 2],
  ['four dashes', '----\ntitle: x\n----\nbody\n', 1],
  ['a long dash of a phone', '—-\nTitle: x\n—-\nbody\n', 1],
  ['one long dash for three', '—\ntitle: x\n—\nbody\n', 1],
  ['no dashes at all', 'title: x\ndate: 2026-01-02\ntags:\n- a\n\nbody\n', 1],
  ['no dashes above it', '\ntitle: x\n---\nbody\n', 2],
  ['a space before it', ' ---\ndraft: true\n---\nbody\n', 1],
];

describe('splitFrontMatter', () => {
  it('takes the dashes above a file of YAML for no front matter', () => {
    const {value, diagnostics} = splitFrontMatter('---\ntitle: x\n', 'a.yaml');
    expect({...value, diagnostics}).toEqual({
      body: '---\ntitle: x\n',
      bodyLine: 1,
      yamlLine: 1,
      diagnostics: [],
    });
  });

  it.each(odd)('reports front matter with %s', (_, text, line) => {
    expect(splitFrontMatter(text, 'a.md').diagnostics).toMatchObject([
      {severity: 'error', code: 'front-matter-fence', place: {path: 'a.md', line}},
    ]);
  });

  it.each([
    'title: what it means\nand more\n',
    'date: today\nplace: here\n\ntext\n',
    '----\nNote: read this\n----\n',
    'a\n---\ntitle: x\n---\n',
    '\n\n---\n\ntext\n',
  ])('treats a text with rules only as text: %j', (text) =>
    expect(splitFrontMatter(text, 'a.md').diagnostics).toEqual([]),
  );

  it.each(split)('splits front matter %s', (_, text, yaml, body, bodyLine) => {
    const {value, diagnostics} = splitFrontMatter(text, 'a.md');
    expect(value).toMatchObject({body, bodyLine});
    expect(value.yaml).toBe(yaml);
    expect(diagnostics).toEqual([]);
  });

  it.each(refused)('refuses %s, giving its place and what to do', (_, text, code) => {
    const {diagnostics} = splitFrontMatter(text, 'a.md');
    expect(diagnostics).toMatchObject([{severity: 'error', code, place: {path: 'a.md', line: 1}}]);
    expect(diagnostics[0]!.hint).toBeTruthy();
  });

  it('points at the name of a language that it refuses', () => {
    const {diagnostics} = splitFrontMatter('---json \n{}\n---\n', 'a.md');
    expect(diagnostics).toMatchObject([{place: {line: 1, column: 4, endLine: 1, endColumn: 8}}]);
  });

  it('warns of a TOML fence, which Jekyll shows as text', () => {
    expect(splitFrontMatter("+++\ntitle='x'\n+++\n", 'a.md').diagnostics).toMatchObject([
      {code: 'front-matter-toml'},
    ]);
  });

  it('loses nothing but the fences and the empty lines after them', () => {
    const lines = fc.constantFrom('---', '...', '--- ', 'a: 1', '', '  ', 'text', '----', '---js');
    fc.assert(
      fc.property(fc.array(lines, {maxLength: 8}), (parts) => {
        const text = parts.join('\n');
        const {yaml, yamlLine, body, bodyLine} = splitFrontMatter(text, 'a.md').value;
        expect(text.endsWith(body)).toBe(true);
        if (body)
          expect(
            text
              .split('\n')
              .slice(bodyLine - 1)
              .join('\n'),
          ).toBe(body);
        if (yaml)
          expect(
            text
              .split('\n')
              .slice(yamlLine - 1)
              .join('\n')
              .startsWith(yaml),
          ).toBe(true);
      }),
    );
  });

  it.each(['\n', ' ', ' \n', '#\n', '\t'])('quickly reads a text with any number of %j', (text) => {
    const start = performance.now();
    splitFrontMatter(`---\n${text.repeat(200_000)}`, 'a.md');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText, (text) => void splitFrontMatter(`---\n${text}`, 'a.md')));
  });
});
