import {expect, it} from 'vitest';
import type {RedcarpetExtension} from './extensions.ts';
import {redcarpetToHtml} from './redcarpet.ts';

type Case = [title: string, extensions: string, text: string, html: string];

/** What Redcarpet 3.5 makes from these. */
const CASES: Case[] = [
  [
    'emphasis within a word stays text',
    'no_intra_emphasis',
    'a_b_c a*b*c _d_e f_ **g**h\n',
    '<p>a_b_c a*b*c <em>d_e f</em> <strong>g</strong>h</p>\n',
  ],
  [
    'a table has columns as its head has, with their alignment',
    'tables',
    'a | b | c | d\n-|:-|-:|:-:\n*1* | 2 | 3 | 4 | 5\n| 6\n\n7 | 8\n',
    '<table><thead>\n<tr>\n<th>a</th>\n<th style="text-align: left">b</th>\n<th style="text-align: right">c</th>\n<th style="text-align: center">d</th>\n</tr>\n</thead><tbody>\n<tr>\n<td><em>1</em></td>\n<td style="text-align: left">2</td>\n<td style="text-align: right">3</td>\n<td style="text-align: center">4</td>\n</tr>\n<tr>\n<td>6</td>\n<td style="text-align: left"></td>\n<td style="text-align: right"></td>\n<td style="text-align: center"></td>\n</tr>\n</tbody></table>\n\n<p>7 | 8</p>\n',
  ],
  [
    'pipes at the edges of a table count for nothing, and code does not keep one',
    'tables',
    '|a|b|\n|-|-|\n|`c|d`|\n',
    '<table><thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead><tbody>\n<tr>\n<td>`c</td>\n<td>d`</td>\n</tr>\n</tbody></table>\n',
  ],
  [
    'a line that is too short does not underline a table',
    'tables',
    'a | b\n-\nc | d\n',
    '<h2>a | b</h2>\n\n<p>c | d</p>\n',
  ],
  [
    'addresses become links',
    'autolink',
    'See http://a.example/b_(c), www.d.example. E ftp://f/?g&h=1; i.j@k.example.\n',
    '<p>See <a href="http://a.example/b_(c)">http://a.example/b_(c)</a>, <a href="http://www.d.example">www.d.example</a>. E <a href="ftp://f/?g&h=1">ftp://f/?g&amp;h=1</a>; <a href="mailto:i.j@k.example">i.j@k.example</a>.</p>\n',
  ],
  [
    'an address leaves out what belongs to the sentence',
    'autolink',
    '(http://a.example) "http://b.example" http://c.example&quot; <b>http://d.example</b> xhttp://e\n',
    '<p>(<a href="http://a.example">http://a.example</a>) &quot;<a href="http://b.example">http://b.example</a>&quot; <a href="http://c.example">http://c.example</a>&quot; <b><a href="http://d.example">http://d.example</a></b> xhttp://e</p>\n',
  ],
  [
    'addresses in links and code stay text',
    'autolink',
    '[http://a.example](b) `http://c.example` <http://d.example>\n',
    '<p><a href="b">http://a.example</a> <code>http://c.example</code> <a href="http://d.example">http://d.example</a></p>\n',
  ],
  [
    'two tildes strike through, one or three do not',
    'strikethrough',
    '~~a *b*~~ ~c~ ~~~d~~~ ~~ e~~\n',
    '<p><del>a <em>b</em></del> ~c~ ~<del>d</del>~ ~~ e~~</p>\n',
  ],
  [
    'blocks need no blank line before them',
    'lax_spacing',
    'a\n- b\n\nc\n```\nd\n```\ne\n<div>f</div>\n',
    '<p>a</p>\n\n<ul>\n<li>b</li>\n</ul>\n\n<p>c</p>\n<div class="highlight"><pre><code class="language-text" data-lang="text">d\n</code></pre></div>\n<p>e</p>\n\n<div>f</div>\n',
  ],
  [
    'a heading needs a space after its signs',
    'space_after_headers',
    '#a\n\n# b\n\n#######c\n',
    '<p>#a</p>\n\n<h1>b</h1>\n\n<p>#######c</p>\n',
  ],
  [
    'superscript goes to a space, or is in parentheses',
    'superscript',
    '2^10 a^(b *c*) d^e^f g^ h^()\n',
    '<p>2<sup>10</sup> a<sup>b <em>c</em></sup> d<sup>e<sup>f</sup></sup> g^ h</p>\n',
  ],
  [
    'single underscores underline',
    'underline',
    '_a_ *b* __c__ ___d___\n',
    '<p><u>a</u> <em>b</em> <strong>c</strong> <strong><em>d</em></strong></p>\n',
  ],
  [
    'two equal signs mark',
    'highlight',
    '==a *b*== =c= ===d===\n',
    '<p><mark>a <em>b</em></mark> =c= =<mark>d</mark>=</p>\n',
  ],
  [
    'quotes become an element with HTML in it',
    'quote',
    '"a <b>c</b> *d*" "" ""e "f" g""\n',
    '<p><q>a <b>c</b> *d*</q> &quot;&quot; <q>e "f" g</q></p>\n',
  ],
  [
    'footnotes are numbered as they are used, and may have several paragraphs',
    'footnotes',
    'a[^x] b[^y] c[^x] d[^z]\n\n[^y]: why\n[^x]: ex[^w]\n\n    second\n[^w]: double\n[^unused]: u\n\nend\n',
    '<p>a<sup id="fnref1"><a href="#fn1">1</a></sup> b<sup id="fnref2"><a href="#fn2">2</a></sup> c<sup id="fnref1"><a href="#fn1">1</a></sup> d[^z]</p>\n\n<p>end</p>\n\n<div class="footnotes">\n<hr>\n<ol>\n\n<li id="fn1">\n<p>ex<sup id="fnref3"><a href="#fn3">3</a></sup>&nbsp;<a href="#fnref1">&#8617;</a></p>\n\n<p>second</p>\n</li>\n\n<li id="fn2">\n<p>why&nbsp;<a href="#fnref2">&#8617;</a></p>\n</li>\n\n<li id="fn3">\n<p>double&nbsp;<a href="#fnref3">&#8617;</a></p>\n</li>\n\n</ol>\n</div>\n',
  ],
  [
    'a footnote without a paragraph has no link back',
    'footnotes xhtml',
    'a[^x]\n\n[^x]: # b\n',
    '<p>a<sup id="fnref1"><a href="#fn1">1</a></sup></p>\n\n<div class="footnotes">\n<hr/>\n<ol>\n\n<li id="fn1">\n<h1>b</h1>\n</li>\n\n</ol>\n</div>\n',
  ],
  [
    'indented lines are no code',
    'disable_indented_code_blocks',
    'a\n\n    *b*\n',
    '<p>a</p>\n\n<p><em>b</em></p>\n',
  ],
  ['fences stay text', 'no_fenced_code_blocks', '```\na\n```\n', '<p><code>\na\n</code></p>\n'],
  [
    'headings have ids',
    'with_toc_data',
    "# A *b* & `C`! é_1 #\n\nd's\n---\n\n## Été\n\n### 日本\n\n# a\n",
    '<h1 id="a-b-c-_1">A <em>b</em> &amp; <code>C</code>! é_1</h1>\n\n<h2 id="ds">d&#39;s</h2>\n\n<h2 id="t">Été</h2>\n\n<h3 id="part-6542b6c5b35">日本</h3>\n\n<h1 id="a">a</h1>\n',
  ],
  [
    'each line end breaks the line, one that breaks anyway twice',
    'hard_wrap',
    'a\nb  \nc\n\n* d\ne\n',
    '<p>a<br>\nb<br><br>\nc</p>\n\n<ul>\n<li>d\ne</li>\n</ul>\n',
  ],
  [
    'elements without content close themselves',
    'xhtml',
    'a  \n![b](c)\n\n---\n',
    '<p>a<br/>\n<img src="c" alt="b"/></p>\n\n<hr/>\n',
  ],
  [
    'tags are left out',
    'filter_html',
    'a <b>c</b>\n\n<div>\nd\n</div>\n\n<http://e>\n',
    '<p>a c</p>\n\n<p>d\n</p>\n\n<p><a href="http://e">http://e</a></p>\n',
  ],
  [
    'tags are shown',
    'escape_html quote',
    'a <b>c</b> "<i>"\n\n<div>\nd\n</div>\n',
    '<p>a &lt;b&gt;c&lt;/b&gt; <q>&lt;i&gt;</q></p>\n\n<p>&lt;div&gt;\nd\n&lt;/div&gt;</p>\n',
  ],
  ['images are text', 'no_images', '![a](b) <img src="c"> [d](e)\n', '<p>![a](b)  <a href="e">d</a></p>\n'],
  [
    'links are text',
    'no_links autolink',
    '[a](b) <a href="c">d</a> <http://e> http://f ![g](h)\n',
    '<p>[a](b) d <http://e> http://f <img src="h" alt="g"></p>\n',
  ],
  [
    'tags for styles are left out',
    'no_styles',
    '<style>\na\n</style>\n\nb <style>c</style>\n',
    '<p>b c</p>\n',
  ],
  [
    'links have schemes that run nothing',
    'safe_links_only',
    '[a](javascript:b) [c](http://d) [e](f) [g](/h) [i](#j) ![k](l:m) <n:o> <p@q.r>\n',
    '<p>[a](javascript:b) <a href="http://d">c</a> [e](f) <a href="/h">g</a> <a href="#j">i</a> [k](l:m) <n:o> <a href="mailto:p@q.r">p@q.r</a></p>\n',
  ],
  ['code has the class prettyprint', 'prettify', '`a`\n', '<p><code class="prettyprint">a</code></p>\n'],
  [
    'quotes are curly',
    'smart',
    "\"a\" 'b' it's ''c'' ``d\" you'll O'Reilly rock 'n' roll\n",
    '<p>&ldquo;a&rdquo; &lsquo;b&rsquo; it&rsquo;s &ldquo;c&rdquo; &ldquo;d&rdquo; you&rsquo;ll O&#39;Reilly rock &lsquo;n&rsquo; roll</p>\n',
  ],
  [
    'dashes, dots, signs and fractions are characters',
    'smart',
    'a -- b --- c... . . . (c) (R) (tm) 1/2 1/4th 3/4ths 11/2 1/2/3 \\\\"\n',
    '<p>a &ndash; b &mdash; c&hellip; &hellip; &copy; &reg; &trade; &frac12; &frac14;th &frac34;ths 11/2 1/2/3 \\&ldquo;</p>\n',
  ],
  [
    'code stays as it is, and a quote after a link is an apostrophe',
    'smart',
    '`"a" -- b` [c](d)\'s <kbd>"e"</kbd>\n\n    "f"...\n',
    '<p><code>&quot;a&quot; -- b</code> <a href="d">c</a>&rsquo;s <kbd>&quot;e&quot;</kbd></p>\n<div class="highlight"><pre><code class="language-text" data-lang="text">"f"...\n</code></pre></div>',
  ],
];

it.each(CASES)('%s (%s)', (_title, extensions, text, html) => {
  expect(redcarpetToHtml(text, {extensions: extensions.split(' ') as RedcarpetExtension[]})).toBe(html);
});

it('adds no more than 100 cells to a row', () => {
  const table = `a${'|a'.repeat(200)}\n-${'|-'.repeat(200)}\nb|\n`;
  expect(redcarpetToHtml(table, {extensions: ['tables']}).split('<td>')).toHaveLength(103);
});
