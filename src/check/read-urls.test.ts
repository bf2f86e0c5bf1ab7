import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, onTestFinished, test} from 'vitest';
import {writeFiles} from '../test/site.ts';
import {readUrls} from './read-urls.ts';

const site = {url: 'https://group.example', baseUrl: '/blog'};

function urlset(...urls: string[]): string {
  return `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
}

function read(content: string | Uint8Array, address = site): Promise<string[]> {
  return readUrls(join(writeFiles({'old.txt': content}), 'old.txt'), address);
}

test.each([
  ['a path, encoded or not', ['https://group.example/blog/caf%C3%A9/a%20b/'], ['/café/a b/']],
  ['the home page with or without its slash', ['https://group.example/blog'], ['/']],
  ['another host, a port, capitals', ['HTTP://OLD.example:8080/blog/A.html#x'], ['/A.html']],
  ['entities and brackets', ['https://group.example/blog/a&amp;b&#x2F;[c]'], ['/a&b/[c]']],
  ['CDATA and blanks', ['\n <![CDATA[https://group.example/blog/a]b/]]>\n'], ['/a]b/']],
  ['a query, which no file has', ['https://group.example/blog/?p=1'], ['/?p=1']],
  ['a page beside the base path, which is gone', ['https://group.example/x/'], ['https://group.example/x/']],
  ['a page of another host that had no base path', ['https://old.example/x/'], ['/x/']],
  ['what is no URL', ['https://group example/x'], ['/https://group example/x']],
])('a sitemap names %s', async (_, urls, paths) => {
  expect(await read(urlset(...urls))).toEqual(paths);
});

test('a sitemap may have prefixes, comments, dates and images', async () => {
  const xml = `\ufeff<?xml version="1.0"?><!-- <urlset> --><?xml-stylesheet href="x"?>
<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url><sm:loc>https://a.example/b/</sm:loc>
<sm:lastmod>2026-01-01</sm:lastmod><image:image><image:loc>https://a.example/i.png</image:loc></image:image></sm:url>
<!-- <sm:url><sm:loc>https://a.example/no/</sm:loc></sm:url> --></sm:urlset>`;
  expect(await read(xml)).toEqual(['/b/']);
});

test('a list has one path or URL per line, with the line endings of any system', async () => {
  const list = '\ufeff# old\r\n/a/\r\n\r\n  b.html \rhttps://old.example/c/?utm_source=x\n/blog/d/#e\n';
  const paths = ['/a/', '/b.html', '/c/', '/d/'];
  expect(await read(list)).toEqual(paths);
  expect(await read(Buffer.from(list, 'utf16le'))).toEqual(paths);
});

test.each([
  ['<!doctype html><html></html>', /old\.txt is not a sitemap or a list: it starts with <html>\.$/],
  ['<rss><channel/></rss>', /starts with <rss>\.$/],
  ['# nothing\n', /old\.txt names no URL\.$/],
  ['\x1f\x8bx', /old\.txt cannot be unpacked/],
])('%j is reported', async (text, message) => {
  await expect(read(Buffer.from(text, 'latin1'))).rejects.toThrow(message);
});

test('a missing file is reported by name, with how an address would start', async () => {
  await expect(readUrls('group.example/sitemap.xml', site)).rejects.toThrow(
    'there is no file group.example/sitemap.xml; an address must start with https://.',
  );
});

test('sitemaps named by an index are fetched, even if they are compressed', async () => {
  const server = createServer(({url}, response) => {
    const {port} = server.address() as AddressInfo;
    const parts = ['/1.xml.gz', '/2.xml'].map(
      (path) => `<sitemap><loc>http://127.0.0.1:${port}${path}</loc></sitemap>`,
    );
    const answers: Record<string, string | Uint8Array> = {
      '/index.xml': `<sitemapindex>${parts.join('')}</sitemapindex>`,
      '/1.xml.gz': gzipSync(urlset('https://group.example/blog/a/')),
      '/2.xml': urlset('https://group.example/blog/b/'),
    };
    response.statusCode = answers[url!] === undefined ? 404 : 200;
    response.end(answers[url!]);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await readUrls(`${origin}/index.xml`, site)).toEqual(['/a/', '/b/']);
  await expect(readUrls(`${origin}/gone.xml`, site)).rejects.toThrow('/gone.xml answered with status 404.');
});
