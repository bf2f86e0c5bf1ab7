import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {buildSite} from '../site.ts';
import {startChromium} from './chromium.ts';
import {overflow, violations} from './look-at.ts';
import {buildDemo, type Demo, demoOf, ORIGIN, openDemo} from './theme-demo.ts';

const demo = await buildDemo();
let browser: Browser;
let page: Page;
/** Paths of what was requested. */
let requests: string[];
/** Messages of scripts that failed. */
let problems: string[];

beforeAll(async () => {
  browser = await startChromium();
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});
afterAll(() => browser?.close());

async function open(path: string, options: BrowserContextOptions = {}, site: Demo = demo): Promise<void> {
  const context = await browser.newContext({viewport: {width: 320, height: 720}, ...options});
  await openDemo(context, site);
  page = await context.newPage();
  [requests, problems] = [[], []];
  page.on('request', (request) => void requests.push(new URL(request.url()).pathname));
  page.on('pageerror', ({message}) => void problems.push(message));
  await page.goto(ORIGIN + path);
}

const status = () => page.locator('[role=status]').innerText();
const titles = () => page.locator('[data-search-results] h2').allInnerTexts();
const focused = () => page.evaluate(() => document.activeElement?.textContent);
const address = () => page.evaluate(() => location.pathname + location.search);

async function type(text: string): Promise<void> {
  await page.locator('input').fill('');
  await page.keyboard.type(text);
}

describe('the search', () => {
  it('is reached and used by keyboard alone, and going back shows the same results', async () => {
    await open('/');
    expect(requests.filter((path) => path.includes('search'))).toEqual([]);
    for (let count = 0; (await focused()) !== 'Rechercher'; count++) {
      expect(count).toBeLessThan(12);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/');
    await page.keyboard.type('FORMULAIRE access');
    await expect.poll(status).toBe('1 résultat');
    expect(await titles()).toEqual(['Un formulaire complet sans une ligne de JavaScript']);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('1 résultat');
    expect(await address()).toBe('/search/?q=FORMULAIRE%20access');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/formulaires-sans-javascript/');
    await page.goBack();
    await expect.poll(status).toBe('1 résultat');
    expect(await page.locator('input').inputValue()).toBe('FORMULAIRE access');
    await page.goBack();
    expect(await address()).toBe('/');
  });

  it('goes back from one question to the one before', async () => {
    await open('/search/?q=sqlite');
    await expect.poll(status).not.toMatch(/^(Chargement.*)?$/);
    const before = await titles();
    expect(before[0]).toContain('SQLite');
    await type('python');
    await expect.poll(titles).not.toEqual(before);
    await page.keyboard.press('Tab');
    expect(await address()).toBe('/search/?q=python');
    await page.goBack();
    await expect.poll(titles).toEqual(before);
    expect(await page.locator('input').inputValue()).toBe('sqlite');
  });

  it('marks what was found, and is accessible in both schemes', async () => {
    await open('/search/?q=site+fall', {reducedMotion: 'reduce'});
    await expect.poll(titles).not.toEqual([]);
    expect(await page.locator('mark').first().innerText()).toBe('site');
    expect(await page.locator('h2 a').getAttribute('lang')).toBe('en');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({colorScheme: 'dark'});
    expect(await violations(page)).toEqual([]);
  });

  it('says that nothing was found, in the words of the reader', async () => {
    await open('/search/');
    await type('<b>zigzag $&');
    await expect.poll(status).toContain('Rien n’a été trouvé pour « <b>zigzag $& ».');
    expect(await titles()).toEqual([]);
    await page.locator('input').fill('');
    await expect.poll(status).toBe('');
  });

  it('says that it could not be loaded, and tries again', async () => {
    await open('/search/');
    await page.route('**/search.json', (route) => route.abort());
    await page.reload();
    await type('php');
    await expect.poll(status).toContain('n’a pas pu être chargée');
    await page.unroute('**/search.json');
    await page.keyboard.press('Enter');
    await expect.poll(status).toMatch(/^\d+ résultats$/);
  });

  it('has lists of everything for readers without JavaScript', async () => {
    await open('/search/', {javaScriptEnabled: false});
    expect(await page.locator('.notice').innerText()).toContain('JavaScript');
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('main a[href="/archive/"]').isVisible()).toBe(true);
    expect(await page.locator('main a[href^="/tag/"]').count()).toBeGreaterThan(3);
  });

  it('shows twenty results, and the others when asked', async () => {
    const number = (at: number) => String(at).padStart(2, '0');
    const posts = Array.from({length: 25}, (_, at) => [
      `content/posts/2026-01-${number(at + 1)}-a.md`,
      `---\ntitle: Number ${number(at + 1)}\n---\nSome \`<i>\` text.\n`,
    ]);
    const config = 'title: A\nurl: https://a.example\ntimezone: UTC\nsearch: true\n';
    const site = await buildSite({'ssg.config.yml': config, ...Object.fromEntries(posts)});
    await open('/search/?q=some+text', {}, demoOf(site));
    await expect.poll(status).toBe('25 results');
    expect(await titles()).toHaveLength(20);
    expect((await titles())[0]).toBe('Number 25');
    expect(await page.locator('.excerpt').first().innerText()).toBe('Some <i> text.');
    await page.getByText('Show more results').click();
    expect(await titles()).toHaveLength(25);
    expect(await focused()).toBe('Number 05');
  });
});
