import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {buildSite} from '../../../test/site.ts';
import {plainXml, tokensOf} from '../test/tokens.ts';

interface Fixture {
  readonly site: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, string>>;
}

const fixture = JSON.parse(readFileSync(new URL('../test/gems.json', import.meta.url), 'utf8')) as Fixture;

test('the plugins of GitHub Pages write what their gems write', async () => {
  const {files} = await buildSite(fixture.site, {now: new Date('2026-11-21T00:00:00Z')});
  expect(Object.keys(files).sort()).toEqual(Object.keys(fixture.expected).sort());
  for (const [path, expected] of Object.entries(fixture.expected)) {
    const actual = files[path]!;
    if (path.endsWith('.html')) expect(tokensOf(actual), path).toEqual(tokensOf(expected));
    else if (path.endsWith('.json')) expect(JSON.parse(actual), path).toEqual(JSON.parse(expected));
    else if (path === 'sitemap.xml') expect(addresses(actual)).toEqual(addresses(expected));
    else if (/\.(?:xml|txt)$/.test(path)) expect(plainXml(actual), path).toBe(plainXml(expected));
  }
});

/** Their order says nothing. */
function addresses(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>[^<]*/g)].map(([location]) => location).sort();
}
