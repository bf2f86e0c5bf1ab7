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
  });
  page = await browser.newPage();
  await page.goto(`${site.origin}/post`);
  await page.evaluate(() => Object.assign(window, {isSamePage: true}));
});
afterEach(async () => {
  await page.close();
  await site.end();
});

const write = (name: string, text: string) => site.write(name, text);

function post(words: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${words}</title><link rel="stylesheet" href="/style.css">
<script type="application/ld+json">{"@type": "BlogPosting", "headline": "${words}"}</script></head>
<body>
<p id="words">${words}</p>
<input id="search" value=""><details id="more"><summary>More</summary>Text</details>
<div style="height: 4000px"></div>
<p>End</p>
<script>document.documentElement.dataset.theme = 'dark';</script>
</body>
</html>`;
}

const words = () => page.textContent('#words');
const isSamePage = () => page.evaluate(() => 'isSamePage' in window);

describe('live reload in a browser', () => {
  it('changes the page in place: scroll position, focus, typed text and opened parts stay', async () => {
    await page.fill('#search', 'typed');
    await page.click('summary');
    await page.focus('#search');
    const scroll = await page.evaluate(() => {
      scrollTo(0, 1500);
      return new Promise((resolve) => requestAnimationFrame(() => resolve(scrollY)));
    });
    write('post.html', post('Second words'));
    await expect.poll(words).toBe('Second words');
    const state = await page.evaluate(() => ({
      title: document.title,
      scroll: scrollY,
      focus: document.activeElement?.id,
      typed: document.querySelector('input')!.value,
      open: document.querySelector('details')!.open,
      theme: document.documentElement.dataset.theme,
    }));
    expect(state).toEqual({
      title: 'Second words',
      scroll,
      focus: 'search',
      typed: 'typed',
      open: true,
      theme: 'dark',
    });
    expect(await isSamePage()).toBe(true);
  });

  it('keeps what a visitor changed in a form, and updates all other fields', async () => {
    const form = (note: string) => `<p id="words">${note}</p><form>
<input id="name"><input id="place" value="${note}"><textarea id="text">${note}</textarea>
<input id="coffee" type="checkbox"><input id="tea" type="checkbox">
<select id="day"><option>Monday</option><option>Tuesday</option></select></form>`;
    write('form.html', form('One'));
    await expect.poll(async () => (await page.goto(`${site.origin}/form`))?.status()).toBe(200);
    await page.fill('#name', 'Ada');
    await page.fill('#text', 'My text');
    await page.check('#coffee');
    await page.selectOption('#day', 'Tuesday');
    await page.focus('#tea');
    write('form.html', form('Two'));
    await expect.poll(words).toBe('Two');
    const shown = await page.evaluate(() => {
      const field = (id: string) => document.getElementById(id) as HTMLInputElement;
      const values = ['name', 'place', 'text', 'day'].map((id) => field(id).value);
      return [...values, field('coffee').checked, field('tea').checked];
    });
    expect(shown).toEqual(['Ada', 'Two', 'My text', 'Tuesday', true, false]);
  });

  it('shows a save on the screen within 300 ms', async () => {
    const times: number[] = [];
    for (let count = 0; count < 5; count++) {
      const text = `Words ${count}`;
      const seen = page.waitForFunction(
        (expected) => document.querySelector('#words')?.textContent === expected,
        text,
      );
      const started = performance.now();
      write('post.html', post(text));
      await seen;
      times.push(performance.now() - started);
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(300);
  });

  it('swaps styles without reloading the page', async () => {
    const color = () => page.evaluate(() => getComputedStyle(document.querySelector('#words')!).color);
    expect(await color()).toBe('rgb(1, 2, 3)');
    for (const shade of [7, 8]) {
      write('style.css', `p { color: rgb(${shade}, 8, 9) }`);
      await expect.poll(color).toBe(`rgb(${shade}, 8, 9)`);
    }
    write('post.html', post('After the style'));
    await expect.poll(words).toBe('After the style');
    expect(await color()).toBe('rgb(8, 8, 9)');
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(1);
    expect(await isSamePage()).toBe(true);
  });

  it('reloads the page when one of its scripts has changed', async () => {
    write('post.html', post('New script').replace("'dark'", "'light'"));
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset.theme).catch(() => ''))
      .toBe('light');
  });

  it('shows an error over the last good page until it is fixed', async () => {
    write('post.html', post('broken'));
    const overlay = page.locator('ssg-overlay');
    await overlay.waitFor();
    const text = await overlay.locator('section').innerText();
    expect(text).toContain('post.html:3:1');
    expect(text).toContain('This is <b>broken</b>.');
    expect(text).toContain('> 3 | <head>');
    expect(text).toContain('→ Mend it.');
    expect(await words()).toBe('First words');
    write('post.html', post('Mended'));
    await expect.poll(words).toBe('Mended');
    await overlay.waitFor({state: 'detached'});
    expect(await isSamePage()).toBe(true);
  });

  it('keeps showing the same error while others appear, and hides it on Escape', async () => {
    write('post.html', post('broken'));
    const overlay = page.locator('ssg-overlay');
    await overlay.locator('.place').focus();
    await overlay.evaluate((element) => Object.assign(element, {isSame: true}));
    write('style.css', 'p { color: rgb(7, 8, 9) }');
    write('post.html', `${post('broken')}<!-- more -->`);
    await page.waitForTimeout(300);
    expect(
      await overlay.evaluate((element) => [element === document.activeElement, 'isSame' in element]),
    ).toEqual([true, true]);
    write('other.html', post('broken'));
    await expect.poll(() => overlay.locator('.place').count()).toBe(2);
    await page.focus('#search');
    await page.keyboard.press('Escape');
    await overlay.waitFor({state: 'detached'});
    write('post.html', `${post('broken')}<!-- again -->`);
    await overlay.waitFor();
  });

  it('asks the server to open the editor, and says so if there is none', async () => {
    const before = process.env.SSG_EDITOR;
    process.env.SSG_EDITOR = '/nowhere/editor';
    write('post.html', post('broken'));
    await page.locator('ssg-overlay .place').click();
    await expect
      .poll(() => page.locator('ssg-overlay section').innerText())
      .toContain('could not be started');
    process.env.SSG_EDITOR = before;
  });

  it('reconnects after a restart, with what changed meanwhile', async () => {
    await site.stop();
    write('post.html', post('Written meanwhile'));
    await site.start();
    await expect.poll(words, {timeout: 5000}).toBe('Written meanwhile');
    expect(await isSamePage()).toBe(true);
    write('post.html', post('And on'));
    await expect.poll(words).toBe('And on');
  });

  it('turns the page of a missing post into the post once it exists', async () => {
    const response = await page.goto(`${site.origin}/later`);
    expect(response?.status()).toBe(404);
    write('later.html', post('Here'));
    await expect.poll(() => words().catch(() => '')).toBe('Here');
  });

  it('marks drafts', async () => {
    write('draft.html', post('Draft'));
    await expect.poll(async () => (await page.goto(`${site.origin}/draft`))?.status()).toBe(200);
    expect(await page.locator('ssg-mark span').innerText()).toContain('Draft');
  });
});
