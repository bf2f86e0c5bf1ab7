import {execFileSync} from 'node:child_process';
import {appendFileSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {buildFolder, writeFiles} from '../../../test/site.ts';
import {plainXml, tokensOf} from '../test/tokens.ts';

interface Fixture {
  /** For a site in git; each commit after the first appends a line to the files it names. */
  readonly commits?: readonly {date: string; paths: readonly string[]}[];
  readonly site: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, string>>;
}

const folder = new URL('../test/gems/', import.meta.url);

/** Small sites, and what Jekyll 4.3.1 with the gems made from them (conformance/record-gems.rb). */
test.each(readdirSync(folder))('a site’s plugins write what their gems write: %s', async (name) => {
  const {site, commits = [], expected} = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture;
  const root = writeFiles(site);
  commit(root, commits);
  const {files} = await buildFolder(root, {now: new Date('2026-11-21T00:00:00Z')});
  for (const [path, text] of Object.entries(expected)) {
    // Files that are copied as they are have no text here.
    if (text === site[path]) continue;
    expect(seen(path, files[path]), path).toEqual(seen(path, text));
  }
  expect(datesIn(expected['sitemap.xml'])).toEqual(expect.arrayContaining(datesIn(files['sitemap.xml'])));
  expect(Object.keys(files).sort()).toEqual(Object.keys(expected).sort());
});

function commit(root: string, commits: Fixture['commits'] = []): void {
  for (const [index, {date, paths}] of commits.entries()) {
    const env = {...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date};
    const git = (...args: string[]) => execFileSync('git', args, {cwd: root, env, stdio: 'pipe'});
    if (index === 0) git('init', '-q');
    else for (const path of paths) appendFileSync(join(root, path), '\n');
    git('add', ...paths);
    git('-c', 'user.name=T', '-c', 'user.email=t@t.example', 'commit', '-qm', 'x');
  }
}

/** What a reader or a search engine sees of a file. */
function seen(path: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (path.endsWith('.html')) return tokensOf(text);
  if (path === 'sitemap.xml') return addresses(text);
  if (path === 'redirects.json') return JSON.parse(text);
  return /\.(?:xml|txt)$/.test(path) ? plainXml(text) : '';
}

/** Addresses with their dates; ours has none for copied files. */
function datesIn(sitemap = ''): string[] {
  return [...sitemap.matchAll(/<loc>([^<]*)<\/loc>\s*<lastmod>([^<]*)/g)].map(
    ([, url, date]) => `${url} ${date}`,
  );
}

/** Sorted, as their order means nothing. */
function addresses(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>[^<]*/g)].map(([location]) => location).sort();
}
