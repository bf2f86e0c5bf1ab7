import {describe, expect, it} from 'vitest';
import {blocksIn} from './blocks.ts';
import {blocksAsHtml} from './blocks-as-html.ts';
import {blocksAsMarkdown} from './blocks-as-markdown.ts';
import {blocksAsText} from './blocks-as-text.ts';

const BASE = 'https://php.example/2026/tests/';
const textOf = (html: string) => blocksAsText(blocksIn(html, BASE));
const markdownOf = (html: string) => blocksAsMarkdown(blocksIn(html, BASE));
const htmlOf = (html: string) => blocksAsHtml(blocksIn(html, BASE)).replaceAll(/ style="[^"]*"/g, '');

describe('the text of a page', () => {
  it.each([
    ['<p>One</p>\n<p>Two,<br>\n three</p>', 'One\n\nTwo,\nthree'],
    ['<h2 id="a">Why?<a class="anchor" href="#a"></a></h2><p>So.</p>', 'Why?\n\nSo.'],
    ['<p>a &amp; b &lt;i&gt; <em>c</em><strong> d</strong></p>', 'a & b <i> c d'],
    [
      '<p><a href="/x/">Come</a> or <a href="https://php.example/">php.example</a></p>',
      'Come (https://php.example/x/) or https://php.example/',
    ],
    ['<p><a href="mailto:a@b.example">a@b.example</a></p>', 'a@b.example'],
    ['<p><a href="javascript:alert(1)">no</a> <a href="#top">top</a></p>', 'no top'],
    ['<ul><li>a</li><li><p>b</p><p>more</p><ul><li>c</li></ul></li></ul>', '• a\n• b\n\n  more\n  • c'],
    ['<ol start="3"><li>a</li><li>b</li></ol><ul><li>c</li></ul>', '3. a\n4. b\n\n• c'],
    ['<ol start=""><li>a</li></ol><p>or</p><ol start="x"><li>b</li></ol>', '1. a\n\nor\n\n1. b'],
    ['<blockquote><p>Said</p></blockquote>', '> Said'],
    ['<pre><code>if (a)\n  b();\n</code></pre>', '    if (a)\n      b();'],
    [
      '<table><tr><th>When</th><th>What</th></tr><tr><td>19:00</td><td>Doors</td></tr></table>',
      '• When | What\n• 19:00 | Doors',
    ],
    ['<p><img src="a.png" alt="A room"></p><figure><video><p>old</p></video></figure>', ''],
    ['<script>a<b</script><style>p{}</style><!-- no --><p>yes</p>', 'yes'],
    ['<p>So<sup><a href="#fn:1" class="footnote">1</a></sup></p>', 'So'],
    ['<table><tr><td>a<td>b<tr><td>c</table><p>d</p>', '• a | b\n• c\n\nd'],
    ['text <b>without', 'text without'],
    ['</li></ul></b></blockquote><p>ends too often</p>', 'ends too often'],
  ])('of %j is %j', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    ['<p>a <strong>b </strong><em>c</em> <strong><em>d</em></strong></p>', 'a **b** *c* ***d***'],
    ['<p>2 * 3, snake_case, _x_ and [a](b)</p>', '2 \\* 3, snake_case, \\_x\\_ and [a\\](b)'],
    ['<p><a href="/a_(b)/">an <b>a</b></a></p>', '[an **a**](https://php.example/a_%28b%29/)'],
    ['<h3>Why?</h3><ul><li>a</li></ul><ol><li>b</li></ol>', '**Why?**\n\n* a\n\n1. b'],
  ])('as Markdown for Meetup, of %j, is %j', (html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it.each([
    [
      '<p onclick="x()">a &lt; <code>b</code> <img src="https://x.example/a.png"></p>',
      '<p>a &lt; <code>b</code></p>',
    ],
    [
      '<p><a href="/?a=1&amp;b=&quot;2">x</a></p>',
      '<p><a href="https://php.example/?a=1&amp;b=%222">x</a></p>',
    ],
    [
      '<ul><li>a<p>b</p></li></ul><ol start="2"><li>c</li></ol>',
      '<ul><li>a<br><br>b</li></ul>\n<ol start="2"><li>c</li></ol>',
    ],
    ['<h2>A</h2><pre>b\nc</pre>', '<h2>A</h2>\n<pre>b<br>c</pre>'],
  ])('as HTML for mail programs, of %j, is %j', (html, made) => {
    expect(htmlOf(html)).toBe(made);
  });

  it('has no addresses if the site has none', () => {
    expect(blocksAsText(blocksIn('<p><a href="/a/">a</a> <a href="https://b.example/">b</a></p>'))).toBe(
      'a b (https://b.example/)',
    );
  });

  it('takes time in proportion to its length', () => {
    const started = performance.now();
    blocksIn('<p>'.repeat(50_000) + '<'.repeat(50_000), BASE);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
