import {HtmlValidate} from 'html-validate';
import {expect, it} from 'vitest';
import {createMarkdown} from './markdown.ts';
import {config, input, render} from './test/render.ts';

it('gives headings the ids that GitHub gives, each once', async () => {
  const {headings} = await render(
    '# Été !\n\n## A `b` *c*\n\n## A b c\n\n## 😀\n\n<p id="d">x</p>\n\n## d\n\n<h2 id="own">E</h2>',
  );
  expect(headings).toEqual([
    {level: 1, id: 'été-', text: 'Été !'},
    {level: 2, id: 'a-b-c', text: 'A b c'},
    {level: 2, id: 'a-b-c-1', text: 'A b c'},
    {level: 2, id: 'section', text: '😀'},
    {level: 2, id: 'd-1', text: 'd'},
    {level: 2, id: 'own', text: 'E'},
  ]);
});

it('leaves ids and anchors out when the config says so', async () => {
  const {html, headings} = await render('# A', {config: {headingIds: false}});
  expect(html).toBe('<h1>A</h1>');
  expect(headings).toEqual([]);
  expect((await render('# A', {config: {headingAnchors: false}})).html).toBe('<h1 id="a">A</h1>');
});

it('names anchors, footnotes and tasks in the language of the text', async () => {
  const {html} = await render('# Un\n\n- [x] deux[^1]\n\n[^1]: Trois', {language: 'fr-FR'});
  expect(html).toContain('aria-label="Lien permanent\u00a0: Un"');
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Notes</h2>');
  expect(html).toContain('aria-label="Retour à l’appel de note 1"');
  expect(html).toContain('<input type="checkbox" checked disabled aria-label="Fait"> deux');
});

it('takes other words from the caller', async () => {
  const markdown = createMarkdown({config, labels: () => ({footnotes: 'Sources'})});
  expect((await markdown.render(input('a[^1]\n\n[^1]: b'))).value.html).toContain('>Sources</h2>');
});

it('aligns cells by class, and leaves raw tables to their author', async () => {
  expect((await render('|a|b|c|\n|:-|:-:|-:|')).html).toContain(
    '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>',
  );
  const {html} = await render(
    '|a|\n|-:|\n\n<table><tr><td align="center" style="text-align: left">b</td></tr></table>',
  );
  expect(html).toContain('<th class="align-right">a</th>');
  expect(html).toContain('<td align="center" style="text-align: left">b</td>');
});

it('reads raw HTML as a browser does', async () => {
  const {html} = await render('a <b>b &eacute; &rsquo;\n\n<div class=x>\n\n*c*\n\n<p>d\n');
  expect(html).toBe('<p>a <b>b é ’</b></p><b>\n<div class="x">\n<p><em>c</em></p>\n<p>d</p></div></b>');
});

it('highlights code with classes, and leaves unknown languages plain', async () => {
  const {html} = await render('```js title="x"\nlet a = "b";\n```\n\n```what\n<b>\n```\n\n`let "c"`');
  expect(html).toContain('<pre><code class="language-js"><span class="token keyword">let</span> a');
  expect(html).toContain('<span class="token string">"b"</span>');
  expect(html).toContain('<pre><code class="language-what">&lt;b&gt;\n</code></pre>');
  expect(html).toContain('<code>let "c"</code>');
});

it('highlights a language inside another, whatever was highlighted before', async () => {
  const {html} = await render('```html\n<p style="color: red">\n```');
  expect(html).toContain('<span class="token property">color</span>');
});

it('knows common languages by other names, and rare ones', async () => {
  const {html} = await render('```yml\na: 1\n```\n\n```c#\nint a;\n```\n\n```promql\nsum(a)\n```');
  expect(html.match(/class="token/g)?.length).toBeGreaterThan(5);
});

it('typesets prose and leaves everything else alone', async () => {
  const {html} = await render(
    '"a" <kbd>"b"</kbd> `"c"` <span title="--">d--e</span> <https://f.g/h--i>\n\n<pre>"j"</pre>',
  );
  expect(html).toBe(
    '<p>“a” <kbd>"b"</kbd> <code>"c"</code> <span title="--">d–e</span> ' +
      '<a href="https://f.g/h--i">https://f.g/h--i</a></p>\n<pre>"j"</pre>',
  );
});

it('recognises French inside other text, and spaces only French', async () => {
  const text = 'Yes ! <span lang="fr">\n\n<p lang="fr">Oui ! "non" :</p>';
  expect((await render(text)).html).toContain('Oui\u202f! «\u00a0non\u00a0»\u00a0:');
  expect((await render(text)).html).toContain('Yes !');
});

it('hands over every URL of raw HTML', async () => {
  const seen: string[] = [];
  await render(
    '<img src="a?b&amp;c" srcset="d 1x, e,f 2x">\n<a href="g">h</a> <video poster="i"><source src="j"></video>\n' +
      '<iframe src="k"></iframe><svg><use xlink:href="#l"/></svg>',
    {
      rewrite(url, kind) {
        seen.push(`${kind} ${url}`);
        return url;
      },
    },
  );
  expect(seen).toEqual([
    'image a?b&c',
    'image d',
    'image e,f',
    'link g',
    'image i',
    'media j',
    'media k',
    'image #l',
  ]);
});

it('passes HTML through without Markdown', async () => {
  const {html, excerpt, headings} = await render('<h2>"A" *b*</h2>\n<p>c <a href="d">e</a></p>', {
    format: 'html',
    rewrite: (url) => `/${url}`,
    config: {headingAnchors: false},
  });
  expect(html).toBe('<h2 id="a-b">"A" *b*</h2>\n<p>c <a href="/d">e</a></p>');
  expect(excerpt).toBe('<p>c <a href="/d">e</a></p>');
  expect(headings).toEqual([{level: 2, id: 'a-b', text: '"A" *b*'}]);
});

it('escapes plain text', async () => {
  expect((await render('a <b> & c\nd\n\ne', {format: 'text'})).html).toBe(
    '<p>a &lt;b&gt; &amp; c<br>\nd</p>\n<p>e</p>',
  );
});

it('reads Windows line ends', async () => {
  expect((await render('a\r\nb\r\n\r\n```\r\nc\r\n```\r\n')).html).toBe(
    '<p>a\nb</p>\n<pre><code>c\n</code></pre>',
  );
});

it('keeps a rule of dashes at the top, and an unclosed block of them', async () => {
  expect((await render('---\na: b\n---\n\nc')).html).toBe(
    '<hr>\n<h2 id="a-b">a: b</h2>\n<p>c</p>'.replace(
      '</h2>',
      '<a class="anchor" href="#a-b" aria-label="Permalink: a: b"></a></h2>',
    ),
  );
});

it('writes HTML that validators have nothing to say about', async () => {
  const text =
    '## A & "b" > c\n\n|a|b|\n|:-|-:|\n|c|d|\n\n- [x] e\n- [ ] f\n\n  g\n\n```php\n<?php echo "a" . 1 > 2;\n```\n\n' +
    'h[^1] i[^1]\n\n[^1]: j\n\n![k](l.png "m") ~~n~~ <https://o.p/?q=1&r>\n\n1. s\n   - t\n\n***\n\nu  \nv\n';
  const {html} = await render(text);
  const page = `<!DOCTYPE html>\n<html lang="en"><head><title>A title</title></head><body><h1>T</h1>${html}</body></html>`;
  const validator = new HtmlValidate({extends: ['html-validate:standard', 'html-validate:a11y']});
  const {results} = await validator.validateString(page);
  expect(
    results.flatMap(({messages}) =>
      messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});
