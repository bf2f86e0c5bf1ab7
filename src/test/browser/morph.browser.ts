import type {Browser, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {LINEAR} from '../growth.ts';
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
  site = await serveFolder({'post.html': post('<p>First</p>')});
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await site.end();
});

const post = (body: string) =>
  `<!doctype html>\n<html lang="en">\n<head><title>Post</title></head>\n<body>\n${body}\n</body>\n</html>`;

/** Shows a page and waits until it is connected. */
async function open(body: string): Promise<void> {
  site.write('post.html', post(body));
  await expect.poll(async () => (await fetch(`${site.origin}/post`)).text()).toContain(body);
  const listens = page.waitForResponse((response) => response.url().includes('/__ssg/events'));
  await page.goto(`${site.origin}/post`);
  await listens;
  await page.evaluate(() => {
    Object.assign(window, {isSamePage: true, changes: 0});
    document.addEventListener('ssg:morph', () => Object.assign(window, {changes: changesOf() + 1}));
    const changesOf = () => (window as unknown as {changes: number}).changes;
  });
}

/** Changes the page and waits until the change is visible. */
async function change(body: string): Promise<void> {
  const changes = () => page.evaluate(() => (window as unknown as {changes: number}).changes);
  const before = await changes();
  site.write('post.html', post(body));
  await expect.poll(changes, {timeout: 20_000}).toBeGreaterThan(before);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
}

/** The body of the page without our script. */
async function bodyOf(): Promise<string> {
  const body = await page.evaluate(() => document.body.innerHTML);
  return body.replace(/<script.*?<\/script>/, '').trim();
}

describe('the page after a change', () => {
  it.each([
    ['<p>A</p>', '<p>B</p>'],
    ['<p>A</p>\n<p>B</p>\n<p>C</p>', '<p>A</p>\n<p>C</p>'],
    ['<p>A</p>\n<p>C</p>', '<p>A</p>\n<h2>X</h2>\n<p>B</p>\n<p>C</p>'],
    ['<p>A</p><p>B</p><p>C</p><p>D</p>', '<p>D</p> <p>B</p>text<p>A</p>'],
    ['text', '<!-- note --><p>A</p> text'],
    ['<!-- note --><p>A</p> text', 'other <b>text</b>'],
    ['<p>A</p><p>A</p><hr><p>A</p>', '<p>A</p><hr><hr><p>A</p><p>A</p>'],
    ['<ul><li>1</li><li>2</li></ul>', '<ol class="x"><li>2</li><li>1 <i>and</i></li></ol>'],
    ['<p id="a">A</p><p id="b">B</p>', '<p id="b">B2</p><p id="c">C</p><p id="a" class="x">A</p>'],
    ['<p title="y" class="x">A</p>', '<p title="z">A</p>'],
    ['<template><p>A</p></template>', '<template><p>B</p><p>C</p></template>'],
    ['<svg><a xlink:href="#a"><path d="M0 0"></path></a></svg>', '<svg><a xlink:href="#b"></a></svg>'],
    ['<pre>a\n\n b</pre>', '<pre>a\n b\n</pre>'],
    ['<table><tbody><tr><td>1</td></tr></tbody></table>', '<p>No table</p>'],
  ])('matches its file: %j becomes %j', async (before, after) => {
    await open(before);
    await change(after);
    expect(await bodyOf()).toBe(after);
    await change(before);
    expect(await bodyOf()).toBe(before);
  });

  it('keeps an opened part in place, even among similar ones', async () => {
    const part = '<details><summary>More</summary>Text</details>\n';
    await open(part + part + part);
    await page.locator('summary').nth(1).click();
    await change(`<p>New</p>\n${part}${part}${part}<p>End</p>`);
    const opened = () => page.$$eval('details', (all) => all.map((one) => one.open));
    expect(await opened()).toEqual([false, true, false]);
  });

  it('keeps what was filled in, and where, when the form moves', async () => {
    const form =
      '<form><input name="a"><select name="b"><option>1</option><option>2</option></select></form>';
    await open(`<p>One</p>${form}`);
    await page.selectOption('select', '2');
    await page.fill('input', 'typed');
    await change(`<p>Two</p><main><div>${form.replace('<select', '<input name="c"><select')}</div></main>`);
    const shown = await page.evaluate(() => ({
      values: [...document.querySelectorAll<HTMLInputElement>('input, select')].map(({value}) => value),
      active: document.activeElement?.getAttribute('name'),
    }));
    expect(shown).toEqual({values: ['typed', '', '2'], active: 'a'});
  });

  it('does not reload frames or videos that stay', async () => {
    await open('<p>One</p><iframe src="/frame.html"></iframe>');
    const frame = await page.$('iframe');
    await frame?.evaluate((element: HTMLIFrameElement) =>
      Object.assign(element.contentWindow!, {isSameFrame: true}),
    );
    await change('<h2>New</h2><p>Two</p><p>Three</p><iframe src="/frame.html"></iframe><p>Four</p>');
    const isSame = await page.evaluate(
      () => 'isSameFrame' in document.querySelector('iframe')!.contentWindow!,
    );
    expect(isSame).toBe(true);
  });
});

it('takes not much more than eight times as long for eight times the text', async () => {
  const text = (count: number, word: string) =>
    `<p>${word}</p>\n${Array.from({length: count}, (_, index) => `<h2 id="h${index}">${index}</h2>\n<p>Text ${index} with <b>words</b>.</p>\n<ul><li>${index}</li></ul>`).join('\n')}`;
  const timeOf = async (count: number) => {
    await open(text(count, 'first'));
    await page.evaluate(() => {
      const real = fetch;
      window.fetch = (...given) =>
        real(...given).then((response) => {
          Object.assign(window, {asked: performance.now()});
          return response;
        });
      document.addEventListener('ssg:morph', () => {
        const {asked} = window as unknown as {asked: number};
        Object.assign(window, {took: performance.now() - asked});
      });
    });
    const times: number[] = [];
    for (const word of ['second', 'third', 'fourth']) {
      await change(text(count, word));
      times.push(await page.evaluate(() => (window as unknown as {took: number}).took));
    }
    return Math.min(...times);
  };
  const [small, large] = [await timeOf(500), await timeOf(4000)];
  expect(large / small).toBeLessThan(LINEAR);
});
