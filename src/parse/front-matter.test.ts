import fc from 'fast-check';
import matter from 'gray-matter';
import {describe, expect, it} from 'vitest';
import {readFrontMatter} from './front-matter.ts';

const EVENT = `---
title: Meetup
event:
  start: 2026-04-23
  talks:
    - title: One
      speaker: Ada
    - title: Two
---
body
`;

const places: [key: string, line: number | undefined, column: number | undefined][] = [
  ['title', 2, 1],
  ['event', 3, 1],
  ['event.start', 4, 3],
  ['event.talks.0', 6, 7],
  ['event.talks.0.speaker', 7, 7],
  ['event.talks.1.title', 8, 7],
  ['event.talks.9.title', 5, 3],
  ['event.end', 3, 1],
  ['nothing', undefined, undefined],
];

describe('readFrontMatter', () => {
  it('reads fields and body', () => {
    const {value, diagnostics} = readFrontMatter('---\ntitle: L’été\ntags: [a]\n---\nbody\n', 'a.md');
    expect(value).toMatchObject({
      data: {title: 'L’été', tags: ['a']},
      isPresent: true,
      body: 'body\n',
      bodyLine: 5,
    });
    expect(diagnostics).toEqual([]);
  });

  it('treats a file without front matter as all body', () => {
    const {value} = readFrontMatter('# Hello\n', 'a.md');
    expect(value).toMatchObject({data: {}, isPresent: false, body: '# Hello\n', bodyLine: 1});
    expect(value.placeOf('title')).toEqual({path: 'a.md'});
  });

  it.each(places)('knows the place of %s', (key, line, column) => {
    const place = readFrontMatter(EVENT, 'a.md').value.placeOf(key);
    expect([place.line, place.column]).toEqual([line, column]);
  });

  it('knows how a number was written', () => {
    const {value} = readFrontMatter('---\ntitle: 1.10\ntags: [7.0]\n---\n', 'a.md');
    expect([value.textOf('title'), value.textOf('tags.0'), value.textOf('x')]).toEqual([
      '1.10',
      '7.0',
      undefined,
    ]);
  });

  it.each(['just text', '- a\n- b'])('refuses %j, which has no fields', (yaml) => {
    const {diagnostics} = readFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
    expect(diagnostics).toMatchObject([{severity: 'error', code: 'front-matter-fields', place: {line: 2}}]);
  });

  it('reads on after a line of more than three dashes', () => {
    const {value, diagnostics} = readFrontMatter('---\n# who?\n----: 1\ntitle: A\n---\nText', 'a.md');
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({data: {title: 'A', '----': 1}, body: 'Text'});
  });

  it('quickly refuses what would take too long to read', () => {
    const text = `---\na: ${'&x '.repeat(150_000)}\n---\n`;
    expect(readFrontMatter(text, 'a.md').diagnostics).toMatchObject([{code: 'yaml-limit'}]);
  });

  it('reads a single field of long JSON', () => {
    const icons = {a: {svg: '<path d="M0">'.repeat(20_000)}};
    const {value, diagnostics} = readFrontMatter(`---\nicons: ${JSON.stringify(icons)}\n---\nx`, 'icons.svg');
    expect([value.data, diagnostics]).toEqual([{icons}, []]);
  });

  it('reads the transcript of an hour', () => {
    const text = `---\ntranscript:\n${`- {line: '${'What was said. '.repeat(20)}'}\n`.repeat(500)}---\n`;
    const {value, diagnostics} = readFrontMatter(text, 'a.md');
    expect(diagnostics).toEqual([]);
    expect(value.data.transcript).toHaveLength(500);
  });

  it('reports the same for a broken file the second time', () => {
    const text = "---\na: {}\ntitle: 'L'apéro'\n---\n";
    const first = readFrontMatter(text, 'a.md').diagnostics;
    expect(first).toMatchObject([{code: 'yaml-syntax', place: {path: 'a.md', line: 3}}]);
    expect(readFrontMatter(text, 'a.md').diagnostics).toEqual(first);
  });

  it('shares no data between two files with the same text', () => {
    const text = '---\na: {b: []}\n---\n';
    const data = readFrontMatter(text, 'a.md').value.data as {a: {b: number[]}};
    data.a.b.push(1);
    expect(readFrontMatter(text, 'b.md').value.data).toEqual({a: {b: []}});
  });

  it.each(['js', 'javascript', 'JS', 'json', 'coffee'])('never runs front matter in %s', (language) => {
    const text = `---${language}\n(globalThis.ranFrontMatter = 1, {title: 1})\n---\nbody`;
    const {value, diagnostics} = readFrontMatter(text, 'a.md');
    expect(value.data).toEqual({});
    expect(diagnostics).toMatchObject([{code: 'front-matter-language'}]);
    expect(globalThis).not.toHaveProperty('ranFrontMatter');
  });

  it('agrees with gray-matter on ordinary front matter', () => {
    const words = fc.stringMatching(/^[a-z][a-zé ]{0,8}[a-z]$/);
    const fields = fc.dictionary(
      fc.stringMatching(/^f[a-z]{1,5}$/),
      fc.oneof(words, fc.array(words, {minLength: 1, maxLength: 3})),
    );
    fc.assert(
      fc.property(fields, (data) => {
        const text = matter.stringify('body\n', data);
        expect(readFrontMatter(text, 'a.md').value.data).toEqual(matter(text, {}).data);
      }),
    );
  });
});
