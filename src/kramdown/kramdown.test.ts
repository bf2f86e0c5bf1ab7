import {describe, expect, it} from 'vitest';
import {type KramdownOptions, kramdownToHtml, renderKramdown} from './index.ts';

const plain: KramdownOptions = {input: 'kramdown', autoIds: false, syntaxHighlighter: null};

/** Checks texts against the HTML that kramdown makes from them. */
function check(cases: Record<string, [text: string, html: string]>, options?: KramdownOptions): void {
  for (const [title, [text, html]] of Object.entries(cases))
    it(title, () => expect(kramdownToHtml(text, options)).toBe(html));
}

describe('blocks', () => {
  check({
    'a paragraph ends where a list starts': ['a\n* b\n', '<p>a</p>\n<ul>\n  <li>b</li>\n</ul>\n'],
    'a heading needs no blank line before it': ['a\n# b\n', '<p>a</p>\n<h1 id="b">b</h1>\n'],
    'hashes without a space are text': ['#a\n', '<p>#a</p>\n'],
    'an item is loose when a blank line follows it, and only that item': [
      '* a\n\n* b\n* c\n* d\n',
      '<ul>\n  <li>\n    <p>a</p>\n  </li>\n  <li>b</li>\n  <li>c</li>\n  <li>d</li>\n</ul>\n',
    ],
    'another bullet goes on with the list': ['* a\n- b\n', '<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n'],
    'a line with a pipe is a table': [
      'a | b\n',
      '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n      <td>b</td>\n    </tr>\n  </tbody>\n</table>\n',
    ],
    'a colon after a paragraph makes a definition list': [
      'a\n: b\n',
      '<dl>\n  <dt>a</dt>\n  <dd>b</dd>\n</dl>\n',
    ],
    'a tab after a marker leads to the next column of four': [
      '10.\ta\n\n    b\n',
      '<ol>\n  <li>\n    <p>a</p>\n\n    <p>b</p>\n  </li>\n</ol>\n',
    ],
    'a line without an indent goes on with the text of an item': [
      '* a\nb\n',
      '<ul>\n  <li>a\nb</li>\n</ul>\n',
    ],
    'a line of spaces in a list is blank': [
      '* a\n   \n  b\n',
      '<ul>\n  <li>\n    <p>a</p>\n\n    <p>b</p>\n  </li>\n</ul>\n',
    ],
    'an item that begins with a blank line or a list of attributes has an indent of four': [
      '* \n    a\n\n    b\n* {:.c}  \n      d\n\n      e\n',
      '<ul>\n  <li>\n    <p>a</p>\n\n    <p>b</p>\n  </li>\n  <li class="c">\n    <p>d</p>\n\n    <p>e</p>\n  </li>\n</ul>\n',
    ],
    'a space and a tab start no table': [' \ta | b\n', ' \ta | b\n'],
    'a no-break space is no white space before a pipe': [
      '\u00a0|\n|a\n',
      '<table>\n  <tbody>\n    <tr>\n      <td>\u00a0</td>\n      <td>\u00a0</td>\n    </tr>\n    <tr>\n      <td>\u00a0</td>\n      <td>a</td>\n    </tr>\n  </tbody>\n</table>\n',
    ],
    'a space and a tab start no underlined heading': [' \ta\n-\n', ' \ta\n<p>-</p>\n'],
    'a line separator ends no line': [
      '> a\u2028> b\n',
      '<blockquote>\n  <p>a\u2028&gt; b</p>\n</blockquote>\n',
    ],
    'a script that closes itself goes on to its end tag': [
      '<script src="a"/>\n*b*\n</script>\n',
      '<script src="a">\n*b*\n</script>\n\n',
    ],
    'code over three lines parts no table': [
      '|`\n|\n|`\n',
      '<table>\n  <tbody>\n    <tr>\n      <td>`</td>\n    </tr>\n    <tr>\n      <td>\u00a0</td>\n    </tr>\n    <tr>\n      <td>`</td>\n    </tr>\n  </tbody>\n</table>\n',
    ],
    'a tag in raw HTML is none when an attribute starts with a dash': [
      '<div>\n<b -c="">d</b>\n</div>\n',
      '<div>\n&lt;b -c=""&gt;d&lt;/b&gt;\n</div>\n',
    ],
    'text right after an HTML element is a paragraph': ['<div>a</div>b\n', '<div>a</div>\n<p>b</p>\n'],
    'HTML is left alone up to its end tag': ['<div>\n\n*a*\n\n</div>\n', '<div>\n\n*a*\n\n</div>\n'],
    'HTML is parsed where it asks for it': [
      '<div markdown="1">\n*a*\n</div>\n',
      '<div>\n  <p><em>a</em></p>\n</div>\n',
    ],
    'attributes before a block belong to it': ['{: .b #c}\na\n', '<p class="b" id="c">a</p>\n'],
    'attributes after a block belong to it': ['a\n{: title="x"}\n', '<p title="x">a</p>\n'],
    'a mark ends a list': ['* a\n^\n* b\n', '<ul>\n  <li>a</li>\n</ul>\n<ul>\n  <li>b</li>\n</ul>\n'],
    'code has the markup of the highlighter': [
      '```js\na\n```\n',
      '<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code>a\n</code></pre></div></div>\n',
    ],
    'the language comes first of the classes': [
      '`a`{:.b .language-ruby}\n',
      '<p><code class="language-ruby b language-ruby highlighter-rouge">a</code></p>\n',
    ],
    'code in a language that rouge does not know has none': [
      '```nope\na\n```\n',
      '<pre><code class="language-nope">a\n</code></pre>\n',
    ],
    'boxes make a task list': [
      '* [x] a\n',
      '<ul class="task-list">\n  <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />a</li>\n</ul>\n',
    ],
  });
});

describe('inline elements', () => {
  check({
    'quotes become curly': ["\"a\" 'b' c'd\n", '<p>“a” ‘b’ c’d</p>\n'],
    'dashes, dots and guillemets become characters': ['a -- b --- c... <<d>>\n', '<p>a – b — c… «d»</p>\n'],
    'an underscore in a word is text': ['a_b_c\n', '<p>a_b_c</p>\n'],
    'emphasis is not nested in itself': ['*a *b* c*\n', '<p><em>a *b</em> c*</p>\n'],
    'three marks nest': ['***a***\n', '<p><strong><em>a</em></strong></p>\n'],
    'bare addresses are text': ['https://a.b\n', '<p>https://a.b</p>\n'],
    'a link may hold parentheses and a title': [
      '[a](b(c)d "e")\n',
      '<p><a href="b(c)d" title="e">a</a></p>\n',
    ],
    'a reference needs its definition': [
      '[a][b] [c]\n\n[b]: d "e"\n',
      '<p><a href="d" title="e">a</a> [c]</p>\n\n',
    ],
    'an image keeps its text as it is written': ['![*a*](b)\n', '<p><img src="b" alt="*a*" /></p>\n'],
    'attributes after an element belong to it': ['*a*{:.b}\n', '<p><em class="b">a</em></p>\n'],
    'attributes may look like an extension': ['*a*{::b"} *c*{::d}\n', '<p><em>a</em> <em>c</em>{::d}</p>\n'],
    'an end tag without start is text': ['a</b>\n', '<p>a&lt;/b&gt;</p>\n'],
    'two spaces at the end break the line': ['a  \nb\n', '<p>a<br />\nb</p>\n'],
    'a backslash at the end breaks the line': ['a\\\nb\n', '<p>a<br />\nb</p>\n'],
    'tildes strike through': ['~~a~~\n', '<p><del>a</del></p>\n'],
    'formulas are left to MathJax': ['$$a<b$$ c\n', '<p>\\(a&lt;b\\) c</p>\n'],
    'known entities become characters, others stay': ['&eacute; &nope; &lt;\n', '<p>é &amp;nope; &lt;</p>\n'],
    'abbreviations get their title': [
      'a HTML b\n\n*[HTML]: Hyper\n',
      '<p>a <abbr title="Hyper">HTML</abbr> b</p>\n\n',
    ],
  });
});

describe('what depends on the whole text', () => {
  check({
    'ids keep accents and every hyphen; repeated ones get a number': [
      '# Ça - là\n\n# Ça - là\n',
      '<h1 id="ça---là">Ça - là</h1>\n\n<h1 id="ça---là-1">Ça - là</h1>\n',
    ],
    'ids have one small sigma, as Ruby has': ['# ΛΟΓΟΣ\n', '<h1 id="λογοσ">ΛΟΓΟΣ</h1>\n'],
    'a list that asks for it gives way to the contents': [
      '* x\n{:toc}\n\n# A\n\n## B\n',
      '<ul id="markdown-toc">\n  <li><a href="#a" id="markdown-toc-a">A</a>    <ul>\n      <li><a href="#b" id="markdown-toc-b">B</a></li>\n    </ul>\n  </li>\n</ul>\n\n<h1 id="a">A</h1>\n\n<h2 id="b">B</h2>\n',
    ],
    'footnotes are numbered in the order of their references': [
      'a[^x]\n\n[^x]: b\n',
      '<p>a<sup id="fnref:x" role="doc-noteref"><a href="#fn:x" class="footnote" rel="footnote">1</a></sup></p>\n\n<div class="footnotes" role="doc-endnotes">\n  <ol>\n    <li id="fn:x" role="doc-endnote">\n      <p>b\u00a0<a href="#fnref:x" class="reversefootnote" role="doc-backlink">&#8617;</a></p>\n    </li>\n  </ol>\n</div>\n',
    ],
  });

  it('leaves out a list that asks for the footnotes inside a footnote', () => {
    expect(kramdownToHtml('a[^b]\n\n[^b]: c\n\n    * d\n    {:footnotes}\n')).toMatch(
      /<li id="fn:b" role="doc-endnote">\s*<p>c<\/p>\s*<p><a href="#fnref:b"/,
    );
  });

  it('returns the headings, and warns of what is probably wrong', () => {
    const {headings, warnings} = renderKramdown('# A *b*\n\nx[^y]\n');
    expect(headings).toEqual([{id: 'a-b', level: 1, text: 'A b'}]);
    expect(warnings).toEqual([{message: "Footnote 'y' is not defined", line: 3}]);
  });
});

describe('plain input', () => {
  check(
    {
      'a heading needs a blank line before it': ['a\n# b\n', '<p>a\n# b</p>\n'],
      'a list needs a blank line before it': ['a\n* b\n', '<p>a\n* b</p>\n'],
      'backticks make no fence': ['```\na\n```\n', '<p><code>\na\n</code></p>\n'],
      'tildes do': ['~~~\na\n~~~\n', '<pre><code>a\n</code></pre>\n'],
    },
    plain,
  );

  it('makes ids of ASCII letters', () => {
    expect(kramdownToHtml('# 1. Ça va\n', {input: 'kramdown'})).toBe('<h1 id="a-va">1. Ça va</h1>\n');
  });
});

describe('options', () => {
  const html = (text: string, options: KramdownOptions) => kramdownToHtml(text, options);

  it('change what the HTML looks like', () => {
    expect(html('a\nb\n', {hardWrap: true})).toBe('<p>a<br />\nb</p>\n');
    expect(html('# a\n', {headerOffset: 2, autoIds: false})).toBe('<h3>a</h3>\n');
    expect(html('"a"\n', {smartQuotes: ['apos', 'apos', 'quot', 'quot']})).toBe('<p>"a"</p>\n');
    expect(html('a -- b\n', {typographicSymbols: {ndash: '--'}})).toBe('<p>a -- b</p>\n');
    expect(html('"&eacute;"\n', {entityOutput: 'symbolic'})).toBe('<p>&ldquo;&eacute;&rdquo;</p>\n');
    expect(html('$$a$$ b\n', {mathEngine: null})).toBe('<p><span class="kdmath">$a$</span> b</p>\n');
  });

  it('can be set inside a text', () => {
    expect(html('{::options auto_ids="false" /}\n\n# a\n', {})).toBe('\n<h1>a</h1>\n');
  });

  it('that decide how a text is read apply only from its start', () => {
    const text = '{::options input="kramdown" hard_wrap="true" gfm_quirks="" /}\na\nb\n# c\n';
    const {html: made, warnings} = renderKramdown(text);
    expect(made).toBe('<p>a\nb</p>\n<h1 id="c">c</h1>\n');
    expect(warnings.map(({message}) => message)).toEqual([
      "Option 'input' has no effect inside a text",
      "Option 'hard_wrap' has no effect inside a text",
      "Option 'gfm_quirks' has no effect inside a text",
    ]);
  });

  it('colour code with a function', () => {
    const highlight = (code: string, language: string) => `<b>${language}:${code.length}</b>`;
    expect(html('`abc`{:.language-js}\n', {highlight})).toBe(
      '<p><code class="language-js highlighter-rouge"><b>js:3</b></code></p>\n',
    );
  });
});
