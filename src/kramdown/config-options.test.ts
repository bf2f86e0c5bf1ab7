import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {expect, it} from 'vitest';
import {kramdownToHtml, optionsFromConfig, remarkKramdown} from './index.ts';

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
    highlightBlocks: {defaultLang: 'ruby', disable: true},
    highlightSpans: {defaultLang: 'ruby'},
    hardWrap: true,
    footnoteNr: 3,
  });
});

it('reads how code blocks look', () => {
  const block = '```ruby\nputs\nx\n```\n';
  const html = (opts: object) =>
    kramdownToHtml(block, optionsFromConfig({input: 'GFM', syntax_highlighter_opts: opts}));
  expect(html({block: {css_class: 'c'}})).toContain('<pre class="c"><code>puts\nx\n</code></pre>');
  expect(html({css_class: 'c'})).toContain('<pre class="c">');
  expect(html({block: {line_numbers: true}})).toContain(
    '<pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl">' +
      '<pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>puts\nx\n</pre></td></tr></tbody></table></code></pre>',
  );
  const own = {start_line: 9, css_class: 'x', table_class: 't', gutter_class: 'g', code_class: 'k'};
  expect(html({line_numbers: true, block: own, span: {line_numbers: false}})).toContain(
    '<pre class="x"><code>',
  );
  expect(html({block: {...own, line_numbers: true}})).toContain(
    '<table class="t"><tbody><tr><td class="g gl"><pre class="lineno">9\n10\n</pre></td><td class="k"><pre>',
  );
});

it('numbers only listings, and plugins see the same', () => {
  const options = optionsFromConfig({syntax_highlighter_opts: {line_numbers: true, css_class: 'c'}});
  const text = '`a`\n\n    b\n';
  const html = kramdownToHtml(text, options);
  expect(html).toContain('<p><code class="language-plaintext highlighter-rouge">a</code></p>');
  expect(html).toContain('<pre class="c"><code><table class="rouge-table">');
  const pipeline = unified().use(remarkKramdown, options).use(remarkRehype, {allowDangerousHtml: true});
  const seen = String(pipeline.use(rehypeStringify, {allowDangerousHtml: true}).processSync(text));
  expect(seen.replaceAll(/\s+/g, ' ').trim()).toBe(html.replaceAll(/\s+/g, ' ').trim());
});

it('leaves out what cannot be read', () => {
  expect(
    optionsFromConfig({toc_levels: 'x', smart_quotes: 'a,b', footnote_nr: 'one', entity_output: 'no'}),
  ).toEqual({});
  expect(optionsFromConfig({entity_output: 'constructor', constructor: 'x', toString: 'y'})).toEqual({});
});

it('gives options that the parser takes', () => {
  expect(
    kramdownToHtml(
      '[a] "b"\n',
      optionsFromConfig({link_defs: {a: ['u', 't']}, smart_quotes: ['39', '39', '34', '34']}),
    ),
  ).toBe('<p><a href="u" title="t">a</a> "b"</p>\n');
});
