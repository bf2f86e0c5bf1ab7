import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {type Files, writeFiles} from '../site.ts';
import {startChromium} from './chromium.ts';
import {overflow, violations} from './look-at.ts';
import {buildDemo, ORIGIN, openDemo} from './theme-demo.ts';

let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await context?.close();
  context = undefined;
});

async function open(files: Files, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const site = await buildDemo(writeFiles({...config, ...files}));
  context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: {width: 320, height: 720},
    ...options,
  });
  await openDemo(context, site);
  const page = await context.newPage();
  await page.goto(ORIGIN + path);
  return page;
}

const config = {
  'ssg.config.yml': 'title: A group with a rather long name\nurl: https://group.example\ntimezone: UTC\n',
};
const POST = '/2026/01/02/a/';
const post = (body: string, front = 'title: A') => ({
  'content/posts/2026-01-02-a.md': `---\n${front}\n---\n${body}\n`,
});

const style = (page: Page, selector: string, name: keyof CSSStyleDeclaration & string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one, key) => getComputedStyle(one)[key as 'color'], name);

describe('content wider than a phone', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const cells = (text: string) => `|${` ${text} |`.repeat(14)}`;
  const table = `${cells('Column')}\n${cells('---')}\n${cells('1')}`;
  const front = `title: ${long}\nauthor: ${long}\ncategories: [${long}]\ntags: [${long}]\nseries: ${long}`;
  const site = {
    'ssg.config.yml': `title: ${long}\nurl: https://group.example\ntimezone: UTC\nauthors: {${long}: {name: ${long}, bio: Ada, avatar: /a.svg}}\n`,
    ...post(`${table}\n\n<!--more-->\n\n## ${long}\n\n${table}\n\n\`${long}\``, front),
    'content/posts/2026-01-03-b.md': `---\n${front}\n---\nText.\n`,
    'content/index.md': `---\nlayout: home\n---\n${table}\n`,
  };

  it.each([
    '/',
    POST,
    '/2026/01/03/b/',
    '/archive/',
    `/author/${long.toLowerCase().replace('ä', 'a')}/`,
    `/tag/${long.toLowerCase().replace('ä', 'a')}/`,
  ])('wraps or scrolls in its own frame: %s', async (path) => {
    const page = await open(site, path);
    expect(await page.title()).toContain(long);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });

  it('is printed in full', async () => {
    const page = await open(post(table), POST);
    await page.emulateMedia({media: 'print'});
    await page.setViewportSize({width: 640, height: 900});
    const frame = page.locator('.table-scroll');
    expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });
});

describe('texts', () => {
  it('have columns aligned as their table says', async () => {
    const page = await open(post('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n'), POST);
    const cells = page.locator('td');
    expect(await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).textAlign))).toEqual([
      'left',
      'center',
      'right',
    ]);
  });

  it('have subtasks below the task they belong to', async () => {
    const page = await open(post('- [ ] a\n  - [x] b\n\n1. c\n\n- [ ] d\n\n- e\n'), POST);
    const boxes = await page
      .locator('input')
      .evaluateAll((all) => all.map((box) => box.getBoundingClientRect().left));
    expect(boxes[1]).toBeGreaterThan(boxes[0]! + 10);
    expect(boxes[2]).toBe(boxes[0]);
    expect(await style(page, 'li:has(> p > input)', 'listStyleType')).toBe('none');
  });

  it.each(['light', 'dark'] as const)('are readable where they are highlighted: %s', async (colorScheme) => {
    const body = '> <mark>In a quotation</mark>\n\n<p id="b"><small>A</small></p>';
    const page = await open(post(body), `${POST}#b`, {colorScheme});
    expect(await violations(page)).toEqual([]);
  });

  it('leave a player the height it was given', async () => {
    const page = await open(post('<iframe width="100%" height="166" title="a"></iframe>'), POST);
    expect((await page.locator('iframe').boundingBox())!.height).toBe(166);
  });

  it('do not mirror code and signs in right-to-left writing', async () => {
    const page = await open(
      post('نص `array_map()` نص\n\n## نص 8\n', 'title: نص\nlang: ar\ntags: [c++]'),
      POST,
      {viewport: {width: 1280, height: 800}},
    );
    expect(await style(page, '.prose code', 'direction')).toBe('ltr');
    expect(await style(page, '.prose code', 'unicodeBidi')).toBe('isolate');
    const [sign, word] = await page.locator('.prose h2').evaluate((heading) => {
      const text = document.createRange();
      text.selectNodeContents(heading.firstChild!);
      return [heading.querySelector('.anchor')!, text].map((one) => one.getBoundingClientRect());
    });
    expect(sign!.right).toBeLessThanOrEqual(word!.left);
    expect(await style(page, '.chips bdi', 'direction')).toBe('ltr');
  });
});

describe('a page while it is loaded', () => {
  it.each([
    ['a wide window', {viewport: {width: 1280, height: 800}}],
    ['a phone', {hasTouch: true, isMobile: true}],
  ])('does not move when its scripts come: %s', async (_, options) => {
    const page = await open(post('```\ncode\n```\n\nText\n\n```\ncode\n```\n'), '/', options);
    await page.route('**/copy.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.fallback();
    });
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, {seen});
      new PerformanceObserver((list) =>
        seen.push(...list.getEntries().map(({startTime}) => startTime)),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(ORIGIN + POST);
    await page.locator('.copy').first().waitFor({state: 'attached'});
    await page.waitForTimeout(300);
    expect(await page.locator('.theme-switch').isVisible()).toBe(true);
    expect(await page.evaluate(() => (window as unknown as {seen: number[]}).seen)).toEqual([]);
  });

  it('is printed in light colours when its reader chose the dark ones', async () => {
    const page = await open(post('```php\necho "a";\n```\n'), POST);
    const light = await style(page, '.string', 'color');
    await page.locator('.theme-switch').click();
    expect(await style(page, '.string', 'color')).not.toBe(light);
    await page.emulateMedia({media: 'print'});
    expect(await style(page, '.string', 'color')).toBe(light);
  });
});
