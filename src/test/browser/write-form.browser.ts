import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {buildFixture, FIXTURE} from '../../presets/group/test/build-site.ts';
import {packageRoot} from '../../runtime/package-root.ts';
import {groupSite} from './group-site.ts';

const site = groupSite();
const {open, visible} = site;

describe('the form for writing a post', () => {
  const EVENT = '2019/11/04/apero-php-jeudi-14-novembre-a-19h';
  const link = async () => new URL((await visible('[data-prepared] a').getAttribute('href'))!);
  const fill = (name: string, text: string) => site.page.locator(`[name=${name}]`).fill(text);

  it('opens from the page of a meeting and prepares its recap, which builds without a warning', async () => {
    await open(`/${EVENT}/`);
    await site.page.getByText('Raconter comment c’était').click();
    expect(await site.page.locator('[name=recap]').inputValue()).toBe(
      '2019-11-14 Apéro PHP – jeudi 14 novembre à 19h',
    );
    await fill('title', 'Nous étions "dix-sept"');
    await fill('author', 'Ada Lovelace, Grace');
    await fill('category', 'Apéro');
    await fill('tags', 'php, générateurs');
    await fill('text', 'Une belle soirée.\n\n## La suite');
    await site.page.locator('[data-compose] [type=submit]').click();
    const {searchParams} = await link();
    const path = `content/posts/${searchParams.get('filename')}`;
    expect(path).toBe('content/posts/2026-11-21-nous-etions-dix-sept.md');
    const {
      site: built,
      files,
      diagnostics,
    } = await buildFixture({
      files: {[path]: searchParams.get('value')!},
    });
    expect(diagnostics).toEqual([]);
    expect(built.documents.get(path)).toMatchObject({
      title: 'Nous étions "dix-sept"',
      authors: ['Ada Lovelace', 'Grace'],
      categories: ['Apéro'],
      tags: ['php', 'générateurs'],
      text: expect.stringContaining('Une belle soirée.\n\n## La suite'),
    });
    expect(files.get(`${EVENT}/index.html`)).toContain('Nous étions &quot;dix-sept&quot;</a>');
  });

  it('needs nothing outside its script, also in the bundled program', async () => {
    const root = mkdtempSync(join(tmpdir(), 'ssg-form-'));
    onTestFinished(() => rmSync(root, {recursive: true, force: true}));
    cpSync(FIXTURE, root, {recursive: true});
    execFileSync(process.execPath, [join(packageRoot, 'dist/cli.cjs'), 'build', root]);
    const path = join(root, 'public/assets/write.js');
    site.context = await site.browser.newContext();
    await site.context.route('**/assets/write.js', (route) => route.fulfill({path}));
    site.page = await site.context.newPage();
    await site.page.goto(`${site.origin}/write/`);
    await fill('title', 'Œuvre & "co"');
    await fill('author', 'Ada');
    await fill('text', 'A {{ b }}');
    await site.page.locator('[data-compose] [type=submit]').click();
    const {searchParams} = await link();
    expect(searchParams.get('filename')).toMatch(/-oeuvre-co\.md$/);
    expect(searchParams.get('value')).toContain('author: ["Ada"]');
  });

  it('names an event by its id if the list of recent events lacks it', async () => {
    await open('/write/?recap_of=2016-09-26-atelier');
    await fill('title', 'A');
    await fill('text', 'B');
    await site.page.locator('[data-compose] [type=submit]').click();
    expect((await link()).searchParams.get('value')).toContain('\nrecap_of: "2016-09-26-atelier"\n');
  });

  it('copies a text that is too long for the address of the editor', async () => {
    await open('/write/');
    await site.context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: site.origin});
    await site.context.route('https://github.com/**', (route) => route.fulfill({body: ''}));
    await fill('title', 'Tout');
    await fill('text', 'é'.repeat(2000));
    await site.page.locator('[data-compose] [type=submit]').click();
    expect((await link()).searchParams.has('value')).toBe(false);
    await visible('[data-prepared] a').click();
    await visible('[data-prepared-copied]').waitFor();
    await site.page.bringToFront();
    expect(await site.page.evaluate(() => navigator.clipboard.readText())).toContain('é'.repeat(2000));
  });
});
