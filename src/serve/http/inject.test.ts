import {expect, it} from 'vitest';
import {withClient} from './inject.ts';

const inject = (html: string) =>
  withClient({path: 'a"b.html', digest: 'd', content: html}, html)
    .content.toString()
    .replace(/<script.*?<\/script>/, '[client]');

it.each([
  ['<body><p>Text</p></body></html>', '<body><p>Text</p>[client]</body></html>'],
  ['<BODY><p>Text</p></BODY>', '<BODY><p>Text</p>[client]</BODY>'],
  [
    '<p>Write &lt;/body> or <code></body></code></p></body>',
    '<p>Write &lt;/body> or <code></body></code></p>[client]</body>',
  ],
  ['<p>No end', '<p>No end[client]'],
  ['', '[client]'],
])('puts the client at the end of %j', (html, expected) => expect(inject(html)).toBe(expected));

it('quotes the path', () => {
  expect(withClient({path: 'a"<b.html', digest: 'd', content: ''}, '').content).toContain(
    'data-page="a&quot;&lt;b.html"',
  );
});
