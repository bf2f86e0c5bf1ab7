import fc from 'fast-check';
import {expect, it} from 'vitest';
import {routeOf} from './divergence.ts';
import {createMarkdown} from './markdown.ts';
import {config, input} from './test/render.ts';

const inline = fc.constantFrom(
  ...(
    'a|word |é|L’été |*|**|_|`|``|~~|[|](x)|![|](i.png "t")|&amp;|&eacute;|&lt|\\|\\*|http://a.b/c?d=1&e|www.x.org|' +
    'me@x.org|<http://u.v>|<b>|</b>|<i class="x">|</i>|<br>|<!-- c -->|<span title=\'x\'>|</span>|[^1]|[ref]|"|\'|--|...|' +
    '!|: |😀 |日本語|(|) |{{ x }}|$x$'
  ).split('|'),
  '  \n',
  '\n',
  ' | ',
);

const block = fc.constantFrom(
  '',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '```php\n$a = 1;\n```\n\n',
  '~~~\n\ncode\n~~~\n',
  '---\n\n',
  '| a | b |\n|---|:-:|\n| 1 | *2* |\n\n',
  '- [x] done\n- [ ] open\n\n',
  '<div>\n\n',
  '</div>\n\n',
  '<p align="center">c</p>\n\n',
  '<pre><code>\nx\n</code></pre>\n\n',
  '<table><tr><td align=center>x</td></tr></table>\n\n',
  '<details>\n<summary>s</summary>\n\n',
  '</details>\n\n',
  '<script src="x.js"></script>\n\n',
  '[^1]: note\n\n',
  '[ref]: /url "t"\n\n',
);

/** HTML as authors leave it: unclosed, misplaced, or not HTML at all. */
const odd = fc.constantFrom(
  ...(
    '<command.name>|<Row\\>|<T, U>|<a b=c"d>|</archives/a/>|<data x, y>|< a|<style>|<style>p > a { }</style>|' +
    '<script>a < b</script>|<script async src="x"></script>|<noscript>|</noscript>|<table>|</table>|<tr>|<td>|</td>|' +
    '<select><option>a</select>|<textarea>a</textarea>|<svg viewBox="0 0 1 1"><path d="M0"/></svg>|<title>x</title>|<title>|' +
    '<html>|</body>|<?php echo 1; ?>|<!-- a -- b -->|<!-- x|<!X y>|<|<template><b>x</b></template>|<iframe src="x"></iframe>|' +
    '<pre>|</pre>|<p>|</p>|<div>|</div>|xwww.x.org/me@x.org|élan@x.org'
  ).split('|'),
  '<table>\n<tr><td align=center>a</td></tr>\n</table>',
  '\n',
  '\n\n',
  '\n- ',
  '\n> ',
  'text ',
);

const paragraph = fc
  .tuple(block, fc.array(inline, {maxLength: 6}))
  .map(([start, parts]) => start + parts.join(''));
const text = fc.array(paragraph, {minLength: 1, maxLength: 6}).map((parts) => parts.join('\n\n'));

const native = createMarkdown({config});
const remark = createMarkdown({config: {...config, parser: 'remark'}});

it('renders with the native parser what remark would', async () => {
  const routes = {tree: 0, html: 0, syntax: 0, remark: 0};
  await fc.assert(
    fc.asyncProperty(text, async (markdown) => {
      routes[routeOf(markdown)]++;
      expect(await native.render(input(markdown))).toEqual(await remark.render(input(markdown)));
    }),
    {seed: 25, numRuns: 250},
  );
  // The property would say nothing if most texts went to remark anyway.
  expect(routes.tree).toBeGreaterThan(60);
});

it('renders odd HTML as remark would', async () => {
  const oddText = fc
    .array(fc.oneof(odd, odd, inline), {minLength: 1, maxLength: 8})
    .map((parts) => parts.join(''));
  const routes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(oddText, async (markdown) => {
      routes.add(routeOf(markdown));
      expect(await native.render(input(markdown))).toEqual(await remark.render(input(markdown)));
    }),
    {seed: 26, numRuns: 400},
  );
  expect(routes).toEqual(new Set(['tree', 'html', 'syntax', 'remark']));
});

it.each([
  ['tree', 'An ordinary *post* with <b>bold</b> and\n\n```html\n<table>\n```\n'],
  ['syntax', '<?php\necho 1;\n'],
  ['html', '<table><tr><td>a</td></tr></table>'],
  ['remark', 'xwww.example.org/me@example.org'],
] as const)('takes the way of %s', (route, markdown) => {
  expect(routeOf(markdown)).toBe(route);
});
