import {describe, expect, it} from 'vitest';
import {type KramdownOptions, kramdownToHtml} from '../index.ts';

const options: KramdownOptions = {htmlToNative: true, syntaxHighlighter: null};
const html = (text: string, more?: KramdownOptions) => kramdownToHtml(text, {...options, ...more});

/** Texts with the HTML that kramdown makes from them. */
const TEXTS: Record<string, [text: string, html: string]> = {
  'emphasis becomes native, with what is in it': [
    'a <b class="c">d\n  <i>e</i> *f*</b> <em>g</em>\n',
    '<p>a <strong class="c">d <em>e</em> <em>f</em></strong> <em>g</em></p>\n',
  ],
  'emphasis that ends with white space stays HTML': ['<b>a </b>\n', '<p><b>a </b></p>\n'],
  'links and images become native': [
    '<div>\n<a href="b">c <img src="d"></a> <a name="e"><b>f</b></a>\n</div>\n',
    '<div>\n<a href="b">c <img src="d" /></a> <a name="e"><b>f</b></a>\n</div>\n',
  ],
  'code keeps only its text, with entities as characters': [
    'a <code class="language-b highlighter-rouge">c <i>d</i> &lt; &eacute; &nope;</code>\n\n' +
      '<pre class="d"><code class="language-e">\n  f &amp;amp; <b>g</b>\n</code></pre>\n',
    '<p>a <code class="language-b">c d &lt; é &amp;nope;</code></p>\n\n' +
      '<pre class="d"><code class="language-e">\n  f &amp;amp; g\n</code></pre>\n',
  ],
  'a heading gets an id from its text': [
    '<h2>A &amp; <i>b</i> &mdash; &copy; &#8364;</h2>\n',
    '<h2 id="a--b---">A &amp; <em>b</em> — © €</h2>\n',
  ],
  'lists have their own lines, and no text between the items': [
    '<ul>text<li>a</li><li><p>b</p></li><li>c<ol><li>d</li></ol></li></ul>\n',
    '<ul>\n  <li>a</li>\n  <li>\n    <p>b</p>\n  </li>\n  <li>c    <ol>\n      <li>d</li>\n    </ol>\n  </li>\n</ul>\n',
  ],
  'definition lists become native': [
    '<dl>\n<dt> a </dt>\n<dd>b</dd>\n</dl>\n{:auto_ids-x}\n',
    '<dl>\n  <dt id="xa">a</dt>\n  <dd>b</dd>\n</dl>\n',
  ],
  'a simple table becomes native, with the alignment of its columns': [
    '<table class="a">\n<thead><tr><th style="text-align: right">b</th><th>c</th></tr></thead>\n' +
      '<tbody><tr><td style="color: red; text-align: right">d</td><td></td></tr></tbody>\n</table>\n',
    '<table class="a">\n  <thead>\n    <tr>\n      <th style="text-align: right">b</th>\n      <th>c</th>\n    </tr>\n' +
      '  </thead>\n  <tbody>\n    <tr>\n      <td style="color: red; text-align: right">d</td>\n' +
      '      <td>\u00a0</td>\n    </tr>\n  </tbody>\n</table>\n',
  ],
  'rows without a body get one': [
    '<table><tr><td>a</td></tr></table>\n',
    '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n    </tr>\n  </tbody>\n</table>\n',
  ],
  'a table with blocks in its cells, or uneven rows, stays HTML': [
    '<table><tr><td><p>a</p></td></tr></table>\n\n<table><tr><td>td</td></tr><tr></tr></table>\n',
    '<table><tr><td><p>a</p></td></tr></table>\n\n<table><tr><td>td</td></tr><tr></tr></table>\n',
  ],
  'a formula in a script becomes native': [
    '<script type="math/tex; mode=display">a < b</script>\n<script src="c"></script>\n',
    '\\[a &lt; b\\]\n\n<script src="c"></script>\n\n',
  ],
  'elements without a native counterpart stay, with native ones in them': [
    '<section>\n<p>a <b>c</b></p>\n text <font>d</font>\n</section>\n',
    '<section>\n  <p>a <strong>c</strong></p>\n text   <font>d</font>\n</section>\n',
  ],
  'white space is kept in a text area': [
    '<div><textarea>a\n  b</textarea></div>\n',
    '<div>\n  <textarea>a\n  b</textarea>\n</div>\n',
  ],
  'comments are inline where their element is': [
    '<div>\n<!-- a -->\n<p>b<!-- c -->d</p>\n</div>\n',
    '<div>\n  <!-- a -->\n  <p>b<!-- c -->d</p>\n</div>\n',
  ],
  'parsed HTML is converted as well': [
    '<div markdown="1">\n*a* <b>c</b>\n\n<p markdown="1">d\n*e*</p>\n</div>\n',
    '<div>\n  <p><em>a</em> <strong>c</strong></p>\n\n  <p>d\n<em>e</em></p>\n</div>\n',
  ],
  'a line after a paragraph in HTML belongs to it': ['<p>a</p>\nb\n  *c*\n', '<p>ab\n  <em>c</em></p>\n'],
  'a paragraph in an item of a Markdown list may be tight': [
    '* <p>a</p>\n  * b\n',
    '<ul>\n  <li>a\n    <ul>\n      <li>b</li>\n    </ul>\n  </li>\n</ul>\n',
  ],
  'attributes after an element belong to it, those before it are lost': [
    '{: .a}\n<p>b</p>\n{: .c}\n',
    '<p class="c">b</p>\n',
  ],
};

describe('HTML made native', () => {
  it.each(Object.entries(TEXTS))('%s', (_, [text, expected]) => {
    expect(html(text)).toBe(expected);
  });

  it('makes a table without cells native only before kramdown 2.5', () => {
    const text = '<table><tr></tr></table>\n';
    expect(html(text)).toBe('<table>\n  <tbody>\n    <tr>\n    </tr>\n  </tbody>\n</table>\n');
    expect(html(text, {version: '2.5'})).toBe('<table><tr></tr></table>\n');
    expect(html('<table></table>\n')).toBe('<table></table>\n');
  });

  it('reads CDATA sections from kramdown 2.5 on', () => {
    expect(html('<p><![CDATA[a <b> &amp;]]></p>\n', {version: '2.5'})).toBe('<p>a &lt;b&gt; &amp;</p>\n');
  });

  it('writes typographic symbols as the option says, and other entities as they are', () => {
    const text = '<p>a &mdash; b &hellip; &copy; &amp;</p>\n';
    expect(html(text)).toBe('<p>a — b … © &amp;</p>\n');
    expect(html(text, {typographicSymbols: {mdash: '--', hellip: '...'}})).toBe(
      '<p>a -- b ... © &amp;</p>\n',
    );
  });

  it('writes entities as the option says', () => {
    expect(html('<p>&eacute; &ldquo;</p>\n', {entityOutput: 'symbolic'})).toBe('<p>&eacute; &ldquo;</p>\n');
    expect(html('<p>&eacute; &ldquo;</p>\n', {entityOutput: 'numeric'})).toBe('<p>&#233; &#8220;</p>\n');
  });
});
