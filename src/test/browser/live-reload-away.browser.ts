import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {startChromium} from './chromium.ts';
import {type ServedFolder, serveFolder} from './served-folder.ts';

let browser: Browser;
let page: Page;
let site: ServedFolder;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  site = await serveFolder({
    'post.html': post('First words'),
    'style.css': 'p { color: rgb(1, 2, 3) }',
    'room.svg': picture(10),
  });
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await site.end();
});

const post = (words: string, more = '') => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${words}</title><link rel="stylesheet" href="/style.css"></head>
<body>
<p id="words">${words}</p>
${more}
<div style="height: 4000px"></div>
</body>
</html>`;

const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="5" viewBox="0 0 5 5"></svg>`;

/** Opens the page and waits until it is connected. */
async function open(): Promise<void> {
  const listens = page.waitForResponse((response) => response.url().includes('/__ssg/events'));
  await page.goto(`${site.origin}/post`);
  await page.evaluate(() => Object.assign(window, {isSamePage: true}));
  await listens;
}

/** As if the reader switched to another tab or window, or came back. */
function setHidden(isHidden: boolean): Promise<void> {
  return page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', {value, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

/** Waits until all earlier changes have been reported to every connected page. */
async function settle(): Promise<void> {
  const name = `settled${Math.random()}.html`;
  site.write(name, 'settled');
  await expect.poll(async () => (await fetch(`${site.origin}/${name}`)).status).toBe(200);
}

const words = () => page.textContent('#words').catch(() => '');
const color = () => page.evaluate(() => getComputedStyle(document.querySelector('#words')!).color);
const isSamePage = () => page.evaluate(() => 'isSamePage' in window);

describe('a page in the background', () => {
  it('has the changed style sheet and picture when it is looked at again', async () => {
    site.write('post.html', post('First words', '<img src="/room.svg">'));
    await settle();
    await open();
    await setHidden(true);
    site.write('style.css', 'p { color: rgb(7, 8, 9) }');
    site.write('room.svg', picture(20));
    await settle();
    await setHidden(false);
    await expect.poll(color).toBe('rgb(7, 8, 9)');
    await expect.poll(() => page.evaluate(() => document.images[0]!.naturalWidth)).toBe(20);
    expect(await isSamePage()).toBe(true);
  });

  it('has a style sheet that changed while the server was stopped', async () => {
    await open();
    await site.stop();
    site.write('style.css', 'p { color: rgb(7, 8, 9) }');
    await site.start();
    await expect.poll(color, {timeout: 5000}).toBe('rgb(7, 8, 9)');
    expect(await isSamePage()).toBe(true);
  });
});

describe('a server that stops in the middle of a change', () => {
  it.each([
    ['page', 'post.html', post('Second words')],
    ['style sheet', 'style.css', '#words { color: rgb(7, 8, 9) }'],
  ])('leaves the page as it is; the %s is updated when the server is back', async (_, name, text) => {
    await open();
    const asks = (url: URL) => url.pathname !== '/__ssg/events';
    await page.route(asks, (route) => route.abort());
    const failure = page.waitForEvent('requestfailed', {
      predicate: (request) => asks(new URL(request.url())),
    });
    site.write(name, text);
    await failure;
    await page.waitForTimeout(500);
    expect(page.url()).toBe(`${site.origin}/post`);
    expect(await words()).toBe('First words');
    expect(await color()).toBe('rgb(1, 2, 3)');
    await page.unroute(asks);
    const seen = async () => [await words(), await color()];
    const expected =
      name === 'post.html' ? ['Second words', 'rgb(1, 2, 3)'] : ['First words', 'rgb(7, 8, 9)'];
    await expect.poll(seen, {timeout: 5000}).toEqual(expected);
    expect(await isSamePage()).toBe(true);
  });

  it('does not leave a removed style sheet in effect', async () => {
    await open();
    site.remove('style.css');
    await expect.poll(color).toBe('rgb(0, 0, 0)');
    expect(await isSamePage()).toBe(true);
  });
});

describe('pictures', () => {
  const pictures = `<img src="/room.svg"> <img src="/room.svg" srcset="/room.svg 1x, /room.svg?2 2x">
<picture><source srcset="/room.svg"><img src="/none.svg"></picture>`;
  const widths = () => page.evaluate(() => [...document.images].map(({naturalWidth}) => naturalWidth));

  it('show their current content, even after the next edit of the text', async () => {
    site.write('post.html', post('First words', pictures));
    await settle();
    await open();
    await expect.poll(widths).toEqual([10, 10, 10]);
    site.write('room.svg', picture(20));
    await expect.poll(widths).toEqual([20, 20, 20]);
    site.write('post.html', post('Second words', pictures));
    await expect.poll(words).toBe('Second words');
    await page.waitForTimeout(200);
    expect(await widths()).toEqual([20, 20, 20]);
    expect(await isSamePage()).toBe(true);
  });

  it('embedded in the page do not make it reload at every change', async () => {
    const embedded = `<img src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="100%"></svg>'>`;
    site.write('post.html', post('First words', embedded));
    await settle();
    await open();
    site.write('other.html', post('Other words'));
    await settle();
    site.write('post.html', post('Second words', embedded));
    await expect.poll(words).toBe('Second words');
    expect(await isSamePage()).toBe(true);
  });
});

describe('a page that has to be reloaded', () => {
  it.each([
    ['picture of a style sheet', 'room.svg', picture(20)],
    ['script that another one imports', 'part.js', 'export const part = 2;'],
  ])('is reloaded for a %s', async (_, name, text) => {
    site.write('style.css', 'p { background: url(room.svg) }');
    site.write('part.js', 'export const part = 1;');
    site.write('post.html', post('First words', '<script type="module">import "./part.js";</script>'));
    await settle();
    await open();
    site.write('none.svg', picture(30));
    await settle();
    expect(await isSamePage()).toBe(true);
    site.write(name, text);
    await expect.poll(() => isSamePage().catch(() => true)).toBe(false);
  });

  it('keeps what was filled in, the focused field and its scroll position', async () => {
    const form = (script: string) =>
      post(
        script,
        `<input id="name"><input name="talk"><input name="talk"><textarea id="text">Given</textarea>
<input id="coffee" type="checkbox"><select id="day"><option>Monday</option><option>Tuesday</option></select>
<input id="secret" type="password"><output></output>
<script>const heard = '${script}';
document.querySelector('#text').addEventListener('input', ({target}) => {
  document.querySelector('output').textContent = target.value;
});</script>`,
      );
    site.write('post.html', form('One'));
    await settle();
    await open();
    await page.fill('#name', 'Ada');
    await page.fill('[name=talk] >> nth=1', 'Second talk');
    await page.check('#coffee');
    await page.selectOption('#day', 'Tuesday');
    await page.fill('#secret', 'hidden');
    await page.fill('#text', 'My text');
    await page.evaluate(() => scrollTo(0, 900));
    site.write('post.html', form('Two'));
    await expect.poll(words).toBe('Two');
    await expect.poll(() => page.inputValue('#text')).toBe('My text');
    const shown = await page.evaluate(() => ({
      values: [...document.querySelectorAll<HTMLInputElement>('input, select')].map(({value}) => value),
      coffee: document.querySelector<HTMLInputElement>('#coffee')!.checked,
      heard: document.querySelector('output')!.textContent,
      active: document.activeElement!.id,
      scroll: scrollY,
    }));
    expect(shown).toEqual({
      values: ['Ada', '', 'Second talk', 'on', 'Tuesday', ''],
      coffee: true,
      heard: 'My text',
      active: 'text',
      scroll: 900,
    });
    expect(await isSamePage()).toBe(false);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
