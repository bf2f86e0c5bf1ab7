import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {png} from '../pictures.ts';
import {writeFiles} from '../site.ts';
import {startChromium} from './chromium.ts';
import {overflow} from './look-at.ts';
import {buildDemo, ORIGIN, openDemo} from './theme-demo.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

const POST = '/2026/01/02/a/';
const text = `![](/wide.png)

Words beside ![](/small.png).

- [![](/tall.png)](/)

> ![](/wide.png)

| A | B |
|---|---|
| ![](/wide.png) | ![](/small.png) |

{% include figure.html src="/wide.png" alt="" caption="Ours" %}

{% include youtube.html id="aqz-KE-bpKQ" title="A film" image="/wide.png" %}
`;
const site = {
  'ssg.config.yml': 'title: A group\nurl: https://group.example\ntimezone: UTC\n',
  'content/posts/2026-01-02-a.md': `---\ntitle: A\n---\n${text}`,
  'content/posts/2026-01-03-b.md': '---\ntitle: B\n---\nText ![](/tall.png) ![](/small.png)\n\nMore.\n',
  'static/wide.png': png(2000, 500),
  'static/tall.png': png(300, 900),
  'static/small.png': png(40, 20),
};

/** Opens a page with its pictures, or while they are still awaited. */
async function open(path: string, {width, loads}: {width: number; loads: boolean}): Promise<Page> {
  const context = await browser.newContext({viewport: {width, height: 720}});
  await openDemo(context, await buildDemo(writeFiles(site)));
  // Without an answer, they never come.
  if (!loads) await context.route('**/*.png', () => {});
  const page = await context.newPage();
  await page.goto(ORIGIN + path, {waitUntil: 'domcontentloaded'});
  await page.waitForFunction(() => [...document.styleSheets].length > 0);
  if (loads)
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode()));
    });
  return page;
}

/** Rectangles of the pictures and of what is around and below them. */
const boxes = (page: Page) =>
  page.locator('main :is(p, img, li, table, figure, article, h2)').evaluateAll((all) =>
    all.map((one) => {
      const {width, height, top} = one.getBoundingClientRect();
      return {width: Math.round(width), height: Math.round(height), top: Math.round(top)};
    }),
  );

it.each([
  [POST, 320],
  [POST, 1280],
  ['/', 320],
  ['/', 1280],
])('pictures on %s keep their proportions and their place, %i pixels wide', async (path, width) => {
  const page = await open(path, {width, loads: true});
  const stretched = await page.evaluate(() =>
    [...document.images].flatMap((image) => {
      const {naturalWidth, naturalHeight, src} = image;
      const fills = /cover|contain/.test(getComputedStyle(image).objectFit);
      const off = Math.abs(image.clientWidth / image.clientHeight / (naturalWidth / naturalHeight) - 1);
      return naturalWidth > 0 && (fills || off < 0.05)
        ? []
        : [`${src} ${image.clientWidth} ${image.clientHeight}`];
    }),
  );
  expect(stretched).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const shown = await boxes(page);
  await page.context().close();
  const awaited = await open(path, {width, loads: false});
  expect(await boxes(awaited)).toEqual(shown);
  await awaited.context().close();
});
