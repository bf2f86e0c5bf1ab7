import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import type {AxeResults} from 'axe-core';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {type Built, buildFixture} from '../../presets/group/test/build-site.ts';
import {startChromium} from './chromium.ts';

/** The policy of a careful host: scripts and styles only from files of the site. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'";
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

let browser: Browser;
let context: BrowserContext;
let page: Page;
let built: Built;
let server: Server;
let origin = '';

beforeAll(async () => {
  [browser, built] = await Promise.all([startChromium(), buildFixture()]);
  server = createServer((request, response) => {
    const path = request.url!.slice(1).replace(/(^|\/)$/, '$1index.html');
    const text = built.files.get(path);
    const type = TYPES[path.split('.').at(-1)!] ?? 'text/html; charset=utf-8';
    response.writeHead(text === undefined ? 404 : 200, {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});
afterEach(() => context.close());

/** Opens a page as a reader would at a given time. */
async function open(path: string, at = '2026-11-21T12:00:00Z'): Promise<void> {
  context = await browser.newContext({locale: 'en-US', timezoneId: 'Europe/Paris'});
  page = await context.newPage();
  await page.clock.setFixedTime(at);
  await page.goto(origin + path);
}

const visible = (selector: string) => page.locator(selector).filter({visible: true});

describe('events on the day they are read', () => {
  it('stay as built while none is over', async () => {
    await open('/events/');
    expect(await page.locator('[data-events=upcoming] > li').count()).toBe(2);
    expect(await visible('[data-events=just-over]').count()).toBe(0);
  });

  it('move to the past once they are over', async () => {
    await open('/events/', '2026-12-09T08:00:00Z');
    expect(await page.locator('[data-events=upcoming] > li').allInnerTexts()).toEqual([
      expect.stringContaining('Noël'),
    ]);
    expect(await visible('[data-events=just-over] > li').allInnerTexts()).toEqual([
      expect.stringContaining('performance'),
    ]);
  });

  it('leave a sentence if none is left', async () => {
    await open('/events/', '2027-01-01T08:00:00Z');
    expect(await visible('[data-events=none]').innerText()).toContain('Aucune date');
    expect(await visible('[data-events=just-over] > li h3').first().innerText()).toContain('Noël');
    await open('/', '2027-01-01T08:00:00Z');
    expect(await visible('[data-events=next]').count()).toBe(0);
  });

  it('move up on the home page', async () => {
    await open('/', '2026-12-09T08:00:00Z');
    expect(await visible('[data-events=next] h2').allInnerTexts()).toEqual([expect.stringContaining('Noël')]);
  });

  it('move up again after `ssg serve` changes the page in place', async () => {
    await open('/', '2026-12-09T08:00:00Z');
    await page.evaluate(() => {
      for (const [index, event] of document
        .querySelectorAll<HTMLElement>('[data-events=next] > div')
        .entries())
        event.hidden = index > 0;
      document.dispatchEvent(new CustomEvent('ssg:morph'));
    });
    expect(await visible('[data-events=next] h2').allInnerTexts()).toEqual([expect.stringContaining('Noël')]);
  });

  it('no longer offer registration', async () => {
    await open('/2026/10/20/soiree-performance/', '2026-12-09T08:00:00Z');
    expect(await visible('.event-details [data-events=over]').innerText()).toContain('passé');
    expect(await visible('.event-details .actions').count()).toBe(0);
  });
});

describe('the form for announcing a meeting', () => {
  /** Types into the focused field and moves to the next. */
  async function fill(...texts: string[]): Promise<void> {
    for (const text of texts) {
      if (text) await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
  }

  const focused = () =>
    page.evaluate(
      () => (document.activeElement as HTMLElement | null)?.id || document.activeElement?.tagName,
    );

  async function announceByKeyboard(title: string): Promise<void> {
    await open('/announce/');
    for (let tabs = 0; (await focused()) !== 'announce-title' && tabs < 20; tabs++)
      await page.keyboard.press('Tab');
    await fill(title);
    await page.keyboard.type('12082026');
    while ((await focused()) !== 'announce-start') await page.keyboard.press('Tab');
    await page.keyboard.type('0730PM');
    while ((await focused()) !== 'announce-end') await page.keyboard.press('Tab');
    await page.keyboard.type('1000PM');
    while ((await focused()) !== 'announce-place') await page.keyboard.press('Tab');
    await fill('La Cale', '');
    await page.keyboard.type('Tester: vite – Ada Lovelace, Grace Hopper');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tour de table');
    await page.keyboard.press('Tab');
    await fill('https://inscriptions.example/8', '', 'Venez !');
    await page.keyboard.press('Enter');
  }

  it('works with the keyboard alone, and its link contains a file that builds without a warning', async () => {
    const title = 'Été : « tests » & "co" 🎄 #1';
    await announceByKeyboard(title);
    await expect.poll(focused).toBe('A');
    const link = new URL((await page.locator('[data-announce-result] a').getAttribute('href'))!);
    expect(link.origin + link.pathname).toBe('https://github.com/pelicans/site/new/main/content/posts');
    const name = link.searchParams.get('filename')!;
    expect(name).toBe('2026-11-21-ete-tests-co-1.md');
    const text = link.searchParams.get('value')!;
    expect(await page.locator('#announce-file').inputValue()).toBe(text);
    const {site, diagnostics, files} = await buildFixture({files: {[`content/posts/${name}`]: text}});
    expect(diagnostics).toEqual([]);
    expect(site.documents.get(`content/posts/${name}`)!.data).toMatchObject({
      title,
      event: {
        start: '2026-12-08T19:30:00+01:00',
        end: '2026-12-08T22:00:00+01:00',
        venue: {name: 'La Cale', address: {locality: 'Val-Clair'}},
        register: 'https://inscriptions.example/8',
        talks: [
          {title: 'Tester: vite', speakers: [{name: 'Ada Lovelace'}, {name: 'Grace Hopper'}]},
          {title: 'Tour de table'},
        ],
      },
    });
    expect(files.get('calendar.ics')).toContain('2026-12-08-ete-tests-co-1@pelicans.example');
  });

  it('says what is missing before it creates anything', async () => {
    await open('/announce/');
    await page.locator('#announce-title').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('announce-title');
    expect(await visible('[data-announce-result]').count()).toBe(0);
  });

  const fillForm = async (title: string) => {
    await page.locator('#announce-title').fill(title);
    await page.locator('#announce-date').fill('2026-12-08');
  };
  const prepared = async () => {
    const link = await page.locator('[data-announce-result] a').getAttribute('href');
    return new URL(link!).searchParams.get('value')!;
  };

  it('follows changes to its fields after the text was prepared', async () => {
    await open('/announce/');
    await fillForm('Tests');
    await page.keyboard.press('Enter');
    expect(await prepared()).toContain('title: "Tests"');
    await page.locator('#announce-title').fill('Better tests');
    expect(await prepared()).toContain('title: "Better tests"');
    expect(await page.locator('#announce-file').inputValue()).toBe(await prepared());
    await page.locator('#announce-title').fill('');
    expect(await visible('[data-announce-result]').count()).toBe(0);
    await page.locator('#announce-title').fill('Tests after all');
    expect(await visible('[data-announce-result]').count()).toBe(1);
    // When `ssg serve` changes a page in place, this part is hidden again.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-announce-result]')!.hidden = true;
      document.dispatchEvent(new CustomEvent('ssg:morph'));
    });
    expect(await visible('[data-announce-result]').count()).toBe(1);
  });

  it('keeps what was typed until it is submitted', async () => {
    const title = () => page.locator('#announce-title').inputValue();
    await open('/announce/');
    await fillForm('Tests');
    await page.locator('#announce-talks').fill('One – Ada\nTwo');
    await page.reload();
    expect(await title()).toBe('Tests');
    await page.goto(`${origin}/events/`);
    await page.goto(`${origin}/announce/`);
    expect(await page.locator('#announce-talks').inputValue()).toBe('One – Ada\nTwo');
    await context.route('https://github.com/**', (route) => route.fulfill({body: ''}));
    await page.locator('#announce-title').press('Enter');
    await page.locator('[data-announce-result] a').click();
    expect(await title()).toBe('Tests');
    await page.reload();
    expect(await title()).toBe('');
  });

  it('works if the browser stores nothing', async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('denied');
        },
      }),
    );
    await page.goto(`${origin}/announce/`);
    await fillForm('Tests');
    await page.keyboard.press('Enter');
    expect(await prepared()).toContain('title: "Tests"');
  });

  it('gives the text to copy if the host accepts none', async () => {
    await open('/announce/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin});
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-announce]')!.setAttribute('data-kind', 'gitlab'),
    );
    await page.locator('#announce-title').fill('A');
    await page.locator('#announce-date').fill('2026-12-08');
    await page.keyboard.press('Enter');
    expect(await visible('[data-announce-paste]').count()).toBe(1);
    expect(await page.locator('[data-announce-result] a').getAttribute('href')).toMatch(
      /\/-\/new\/main\?file_name=/,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await visible('[data-announce-copied]').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('title: "A"');
  });
});

describe('pages of events', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it.each([
    '/',
    '/events/',
    '/announce/',
    '/2026/10/20/soiree-performance/',
    '/2020/02/18/les-generateurs-et-la-memoire/',
    '/2020/03/05/apero-du-31-mars-annule/',
  ])('are accessible: %s', async (path) => {
    await open(path);
    await page.evaluate(axe);
    const results = await page.evaluate(() =>
      (window as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
    );
    const found = results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
    expect(found).toEqual([]);
  });
});
