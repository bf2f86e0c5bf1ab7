import {mkdirSync, realpathSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {loadSite} from '../../commands/load-site.ts';
import {createRebuild} from '../../commands/rebuild-site.ts';
import {type BuildReport, serve} from '../../serve/serve.ts';
import {type Files, writeFiles} from '../site.ts';
import {startChromium} from './chromium.ts';

let browser: Browser;
let page: Page;
let root = '';
let origin = '';
let reports: BuildReport[] = [];

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

const CONFIG = {'ssg.config.yml': 'title: Group\ntimezone: UTC\nurl: https://group.example\nlanguage: en\n'};
const POST = 'content/posts/2026-01-02-a.md';

/** Serves a small site as `ssg serve` does. */
async function start(files: Files): Promise<void> {
  reports = [];
  root = realpathSync(writeFiles('_config.yml' in files ? files : {...CONFIG, ...files}));
  const options = {
    drafts: true,
    future: true,
    environment: 'development',
    now: new Date('2026-11-21T12:00:00Z'),
  };
  const {value: site} = await loadSite(root, options);
  const serving = await serve({
    root,
    except: [],
    rebuild: createRebuild(root, options, site!),
    address: {host: '127.0.0.1', port: 0, strictPort: false},
    liveReload: true,
    onBuilt: (report) => reports.push(report),
  });
  origin = `http://localhost:${serving.port}`;
  page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await serving.stop();
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

describe('a site that is broken from the start', () => {
  it('says that there is no site yet, and shows it once there is one', async () => {
    await start({[POST]: '---\ntitle: [\n---\nText\n'});
    await page.goto(`${origin}/2026/01/02/a/`);
    const title = page.locator('ssg-overlay h1');
    expect(await title.innerText()).toBe('One problem; the site will appear when this is fixed');
    expect(reports.at(-1)).toMatchObject({hasSite: false});
    write(POST, '---\ntitle: A\n---\nText\n');
    await expect.poll(() => page.locator('h1.p-name').count(), {timeout: 5000}).toBe(1);
    write(POST, '---\ntitle: [\n---\nText\n');
    await expect.poll(() => title.innerText().catch(() => '')).toContain('last good build');
    expect(reports.at(-1)).toMatchObject({hasSite: true});
  });
});

describe('a stylesheet in Sass', () => {
  it('that cannot be compiled is told on every page, with its place, until it is mended', async () => {
    const [good, wrong] = ['$ink: rgb(1, 2, 3);\n', '$ink: rgb(1, 2, 3);\nb { top: $nothing }\n'];
    const layout =
      '<html><head><link rel="stylesheet" href="/main.css"></head><body>{{ content }}</body></html>';
    await start({
      '_config.yml': 'title: Group\n',
      '_layouts/plain.html': layout,
      '_sass/_base.scss': wrong,
      'main.scss': '---\n---\n@import "base";\nbody { color: $ink }\n',
      'index.md': '---\nlayout: plain\n---\nFirst text.\n',
    });
    await page.goto(origin);
    const overlay = page.locator('ssg-overlay section');
    await expect.poll(() => overlay.innerText().catch(() => '')).toContain('_sass/_base.scss:2');
    expect(await overlay.innerText()).toContain('Undefined variable: $nothing');
    expect(await overlay.locator('h1').innerText()).toBe('One problem');
    write('index.md', '---\nlayout: plain\n---\nSecond text.\n');
    await expect.poll(() => page.locator('body > p').innerText()).toBe('Second text.');
    expect(await overlay.count()).toBe(1);
    write('_sass/_base.scss', good);
    await overlay.waitFor({state: 'detached'});
    const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
    await expect.poll(colour).toBe('rgb(1, 2, 3)');
    write('main.scss', '---\n---\n@import "base";\nbody { color: $pen }\n');
    await expect.poll(() => overlay.innerText().catch(() => '')).toContain('main.scss:4');
    expect(await overlay.locator('pre').innerText()).toContain('body { color: $pen }');
    write('main.scss', '---\n---\n@import "base";\nbody { color: $ink }\n');
    await overlay.waitFor({state: 'detached'});
  });
});

describe('the default theme while served', () => {
  it('keeps its light switch and its copy buttons after a change', async () => {
    const post = (text: string) => `---\ntitle: A\n---\n${text}\n\n    code\n`;
    await start({[POST]: post('First text.')});
    await page.goto(`${origin}/2026/01/02/a/`);
    await page.locator('.theme-switch').click();
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('dark');
    for (const text of ['Second text.', 'Third text.']) {
      write(POST, post(text));
      await expect.poll(() => page.locator('.prose').innerText()).toContain(text);
      expect(await page.locator('.copy').count()).toBe(1);
      expect(await page.locator('.theme-switch').getAttribute('aria-pressed')).toBe('true');
    }
    await page.locator('.theme-switch').click();
    expect(await theme()).toBe('light');
  });
  it('counts the warnings about a page on that page only, and shows them on a click', async () => {
    const post = (text: string) => `---\ntitle: A\n---\n${text}\n`;
    await start({[POST]: post('![x](none.png)'), 'content/posts/2026-01-03-b.md': post('Text')});
    await page.goto(`${origin}/2026/01/03/b/`);
    await page.goto(`${origin}/2026/01/02/a/`);
    const count = page.locator('ssg-warnings button');
    expect(await count.innerText()).toBe('One warning');
    await count.click();
    const overlay = page.locator('ssg-overlay section');
    expect(await overlay.innerText()).toContain('The image none.png does not exist.');
    expect(await overlay.innerText()).toContain(`${POST}:4:6`);
    // The reader switches to the editor, whose window covers this one, and comes back.
    for (const isHidden of [true, false]) {
      await page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', {value, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    }
    write('content/posts/2026-01-03-b.md', post('Another text'));
    await expect.poll(() => reports.at(-1)?.changed.length).toBe(1);
    await page.waitForTimeout(500);
    expect(await overlay.innerText()).toContain('The image none.png does not exist.');
    await page.getByRole('button', {name: 'Hide'}).click();
    expect(await overlay.count()).toBe(0);
    await count.click();
    write(POST, post('Text'));
    await count.waitFor({state: 'detached'});
    expect(await overlay.count()).toBe(0);
    write(POST, post('![x](none.png) ![y](nothing.png)'));
    await expect.poll(() => count.innerText()).toBe('2 warnings');
    await page.goto(`${origin}/2026/01/03/b/`);
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(await count.count()).toBe(0);
  });

  it('marks drafts and future posts, without covering the menu', async () => {
    await start({
      [POST]: '---\ntitle: A\n---\nText\n',
      'content/posts/2026-12-24-b.md': '---\ntitle: B\n---\nText\n',
      'content/_drafts/c.md': '---\ntitle: C\n---\nText\n',
    });
    await page.goto(`${origin}/`);
    const titles = await page.locator('.posts h3').allInnerTexts();
    expect(titles.sort()).toEqual(['A', 'B Not published yet', 'C Draft']);
    await page.goto(`${origin}/2026/12/24/b/`);
    const [mark, menu] = [page.locator('ssg-mark'), page.locator('.site-header')];
    const [above, below] = [(await menu.boundingBox())!, (await mark.boundingBox())!];
    expect(below.y).toBeGreaterThan(above.y + above.height);
    write(
      'content/posts/2026-12-24-b.md',
      '---\ntitle: B\ndate: 2026-01-01\npermalink: /2026/12/24/b/\n---\nText\n',
    );
    await mark.waitFor({state: 'detached'});
  });
});
