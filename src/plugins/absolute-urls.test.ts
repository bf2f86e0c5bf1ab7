import {expect, test} from 'vitest';
import {absoluteUrls} from './absolute-urls.ts';

const base = 'https://group.example/blog/2026/a/';

test.each([
  ['<a href="/x?a=1&amp;b=2#c">', '<a href="https://group.example/x?a=1&amp;b=2#c">'],
  ["<img src='p.png'>", '<img src="https://group.example/blog/2026/a/p.png">'],
  ['<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'],
  ['<a href=\'mailto:"A" <a@b.example>\'>', '<a href="mailto:&quot;A&quot; <a@b.example>">'],
  ['<a href="//cdn.example/x">', '<a href="https://cdn.example/x">'],
  ['<a href="HTTP://Example.com?q=é">', '<a href="HTTP://Example.com?q=é">'],
  [
    '<a title="say href=\'b\' or src=c" href=/x?a=1>',
    '<a title="say href=\'b\' or src=c" href="https://group.example/x?a=1">',
  ],
  ["<img srcset='/b.png 2x'>", '<img srcset="https://group.example/b.png 2x">'],
  ['<a href="">', '<a href="">'],
  ['<a href="http://[">', '<a href="http://[">'],
  [
    '<img srcset="a.png 1x,/b.png 2x, c,d.png 3x">',
    '<img srcset="https://group.example/blog/2026/a/a.png 1x, https://group.example/b.png 2x, https://group.example/blog/2026/a/c,d.png 3x">',
  ],
])('%s means the same wherever it is read', (html, expected) => {
  expect(absoluteUrls(html, base)).toBe(expected);
});

test('a script with many characters that start a tag is read quickly', () => {
  const html = `<script>${'a <b '.repeat(50_000)}</script>`;
  const start = performance.now();
  expect(absoluteUrls(html, base)).toBe(html);
  expect(performance.now() - start).toBeLessThan(2000);
});
