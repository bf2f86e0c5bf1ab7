import {expect, it} from 'vitest';
import {kramdownToHtml, optionsFromConfig} from './index.ts';

it('reads the keys of a Jekyll config, symbols and plain', () => {
  const options = optionsFromConfig({
    input: 'GFM',
    ':auto_ids': false,
    toc_levels: '2..4',
    entity_output: ':as_input',
    smart_quotes: 'apos,apos,quot,quot',
    syntax_highlighter_opts: {default_lang: 'ruby', block: {disable: true}},
    hard_wrap: 'true',
    footnote_nr: '3',
    unknown: 1,
  });
  expect(options).toEqual({
    input: 'GFM',
    autoIds: false,
    tocLevels: [2, 3, 4],
    entityOutput: 'asInput',
    smartQuotes: ['apos', 'apos', 'quot', 'quot'],
    defaultLang: 'ruby',
    highlightBlocks: {disable: true},
    hardWrap: true,
    footnoteNr: 3,
  });
});

it('leaves out what cannot be read', () => {
  expect(
    optionsFromConfig({toc_levels: 'x', smart_quotes: 'a,b', footnote_nr: 'one', entity_output: 'no'}),
  ).toEqual({});
});

it('gives options that the parser takes', () => {
  expect(
    kramdownToHtml(
      '[a] "b"\n',
      optionsFromConfig({link_defs: {a: ['u', 't']}, smart_quotes: ['39', '39', '34', '34']}),
    ),
  ).toBe('<p><a href="u" title="t">a</a> "b"</p>\n');
});
