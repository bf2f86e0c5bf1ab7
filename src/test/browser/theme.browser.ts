import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {buildSite} from '../site.ts';
import {startChromium} from './chromium.ts';
import {overflow, violations} from './look-at.ts';
import {buildDemo, type Demo, demoOf, ORIGIN, openDemo} from './theme-demo.ts';

const demo = await buildDemo();
const POST = '/2024/10/15/cinq-en-tetes-http/';
const VIDEO = '/2025/06/03/retour-sur-la-soiree-accessibilite/';

let browser: Browser;
let context: BrowserContext | undefined;
let elsewhere: string[] = [];
let problems: string[] = [];

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await context?.close();
  context = undefined;
});

async function open(path: string, options: BrowserContextOptions = {}, site: Demo = demo): Promise<Page> {
  context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: {width: 320, height: 720},
    ...options,
  });
  elsewhere = await openDemo(context, site);
  problems = [];
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(ORIGIN + path);
  return page;
}

/** Tap targets outside running text that are less than 44 pixels high, with their height. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('header a, header button, nav:not(.toc) a, footer a, .button, summary')]
      .filter((element) => element.checkVisibility() && !element.closest('.series, .prose'))
      .map((element) => ({element, box: element.getBoundingClientRect()}))
      .filter(({box}) => box.height < 43.5)
      .map(({element, box}) => `${element.outerHTML.slice(0, 80)} ${box.height}`),
  );

describe('each page of the demonstration site', () => {
  it.each(demo.pages)(
    '%s is accessible in both schemes, fits 320 pixels and requests nothing from other sites',
    async (path) => {
      const page = await open(path);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({colorScheme: 'dark'});
      expect(await violations(page)).toEqual([]);
      expect(elsewhere).toEqual([]);
      expect(problems.filter((text) => !path.startsWith('/404') || !text.includes('404'))).toEqual([]);
    },
  );
});

describe('reading without a mouse, scripts or good eyesight', () => {
  it.each(['/', POST, '/archive/', '/search/'])('%s has targets the size of a finger', async (path) => {
    expect(await smallTargets(await open(path))).toEqual([]);
  });

  it('lets the keyboard skip the menu to the text, always showing the focus', async () => {
    const page = await open(POST, {viewport: {width: 1280, height: 800}});
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip-link');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => location.hash)).toBe('#main');
    const seen: string[] = [];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement!;
        const {outlineStyle, outlineWidth} = getComputedStyle(element);
        return {
          name: element.closest('main') ? element.outerHTML.slice(0, 60) : '',
          shown: outlineStyle !== 'none' && outlineWidth !== '0px',
        };
      });
      if (focus.name === '') break;
      expect(focus).toEqual({name: focus.name, shown: true});
      seen.push(focus.name);
    }
    expect(seen.some((name) => name.startsWith('<pre'))).toBe(true);
    expect(seen.some((name) => name.includes('class="table-scroll"'))).toBe(true);
  });

  it('shows everything with JavaScript off', async () => {
    const page = await open(VIDEO, {javaScriptEnabled: false});
    expect(await page.locator('.embed-link').getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    );
    expect(await page.locator('.theme-switch').isVisible()).toBe(false);
    expect(await page.locator('.copy').count()).toBe(0);
    expect(await page.locator('.toc a').first().isVisible()).toBe(true);
  });

  it('has room for letters twice as large', async () => {
    const page = await open(POST, {viewport: {width: 640, height: 512}});
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('is mirrored for right-to-left writing', async () => {
    const page = await open(POST, {viewport: {width: 1280, height: 800}});
    const left = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().left);
    expect(await left('.margin')).toBeLessThan(await left('.body'));
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await left('.margin')).toBeGreaterThan(await left('.body'));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('prints only the text', async () => {
    const page = await open(POST);
    await page.emulateMedia({media: 'print'});
    for (const part of ['.menu', '.theme-switch', '.breadcrumbs', '.share', '.neighbours'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await page.locator('.prose').isVisible()).toBe(true);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(255, 255, 255)');
  });

  it('prints where to register, and an address in place of each video', async () => {
    const site = await buildSite({
      'content/posts/2026-11-02-a.md':
        '---\ntitle: A\nevent: {start: 2026-12-02 19:00, register: "https://register.example/a"}\n---\n{% include youtube.html id="abc" %}\n',
    });
    const page = await open('/2026/11/02/a/', {}, demoOf(site));
    await page.emulateMedia({media: 'print'});
    const looks = (selector: string) =>
      page.locator(selector).evaluate((one) => ({
        color: getComputedStyle(one).color,
        background: getComputedStyle(one).backgroundColor,
        after: getComputedStyle(one, '::after').content,
        height: one.getBoundingClientRect().height,
      }));
    expect(await looks('.actions > a')).toMatchObject({
      color: 'rgb(0, 0, 0)',
      background: 'rgba(0, 0, 0, 0)',
      after: expect.stringContaining('https://register.example/a'),
    });
    const video = await looks('.embed-link');
    expect(video.after).toContain('https://www.youtube.com/watch?v=abc');
    expect(video.height).toBeLessThan(120);
    expect(await page.locator('.add-to-calendar').isVisible()).toBe(false);
  });

  it('keeps its markings if the system forces colours', async () => {
    const page = await open('/', {forcedColors: 'active'});
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.theme-switch').isVisible()).toBe(true);
  });
});

describe('light and dark', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it('follows the system until the reader chooses, and remembers the choice without a flash', async () => {
    const page = await open('/', {colorScheme: 'dark'});
    const dark = await paper(page);
    const button = page.locator('.theme-switch');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    const light = await paper(page);
    expect(light).not.toBe(dark);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await page.goto(ORIGIN + POST, {waitUntil: 'commit'});
    await page.waitForFunction(() => document.body);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
    expect(await paper(page)).toBe(light);
  });
});

describe('features added by a script', () => {
  it('copies code', async () => {
    const page = await open(POST, {permissions: ['clipboard-read', 'clipboard-write']});
    const button = page.locator('.copy').first();
    expect(await button.innerText()).toBe('Copier');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.innerText()).toBe('Copié');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^curl --silent .*last-modified\)'$/s);
  });

  it('loads a video on a click, and nothing before', async () => {
    const page = await open(VIDEO);
    expect(elsewhere).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
    await page.locator('.embed-link').click();
    const frame = page.locator('iframe.embed-frame');
    expect(await frame.getAttribute('src')).toContain('https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ');
    expect(await frame.getAttribute('title')).toContain('Big Buck Bunny');
  });
});

describe('a site that changes the theme', () => {
  it('replaces one include and four colours', async () => {
    const site = await buildSite({
      'ssg.config.yml':
        'title: Own\nurl: https://own.example\ntimezone: UTC\ncolors: {accent: "#a0002a", paper: "#ffffff", dark-paper: "#000000", ink: "#111111"}\n',
      'includes/site-footer.html': '<footer class="site-footer"><p>Made in Vallombre</p></footer>\n',
      'content/posts/2026-01-02-hello.md': '---\ntitle: Hello\n---\nA [link](/archive/).\n',
    });
    const page = await open('/2026/01/02/hello/', {}, demoOf(site));
    const color = (selector: string, name: 'color' | 'backgroundColor') =>
      page
        .locator(selector)
        .first()
        .evaluate((one, key) => getComputedStyle(one)[key], name);
    expect(await page.locator('footer.site-footer').innerText()).toBe('Made in Vallombre');
    expect(await color('.prose a', 'color')).toBe('rgb(160, 0, 42)');
    expect(await color('body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await color('body', 'color')).toBe('rgb(17, 17, 17)');
    await page.emulateMedia({colorScheme: 'dark'});
    expect(await color('body', 'backgroundColor')).toBe('rgb(0, 0, 0)');
    expect(await violations(page)).toEqual([]);
  });
});
