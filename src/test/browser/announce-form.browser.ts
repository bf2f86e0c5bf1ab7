import {describe, expect, it} from 'vitest';
import {buildFixture} from '../../presets/group/test/build-site.ts';
import {groupSite} from './group-site.ts';

const site = groupSite();
const {open, visible} = site;

describe('the form for announcing a meeting', () => {
  /** Types into the focused field and moves to the next. */
  async function fill(...texts: string[]): Promise<void> {
    for (const text of texts) {
      if (text) await site.page.keyboard.type(text);
      await site.page.keyboard.press('Tab');
    }
  }

  const focused = () =>
    site.page.evaluate(
      () => (document.activeElement as HTMLElement | null)?.id || document.activeElement?.tagName,
    );

  async function announceByKeyboard(title: string): Promise<void> {
    await open('/announce/');
    for (let tabs = 0; (await focused()) !== 'announce-title' && tabs < 20; tabs++)
      await site.page.keyboard.press('Tab');
    await fill(title);
    await site.page.keyboard.type('12082026');
    while ((await focused()) !== 'announce-start') await site.page.keyboard.press('Tab');
    await site.page.keyboard.type('0730PM');
    while ((await focused()) !== 'announce-end') await site.page.keyboard.press('Tab');
    await site.page.keyboard.type('1000PM');
    while ((await focused()) !== 'announce-place') await site.page.keyboard.press('Tab');
    await fill('La Cale', '');
    await site.page.keyboard.type('Tester: vite – Ada Lovelace, Grace Hopper');
    await site.page.keyboard.press('Enter');
    await site.page.keyboard.type('Tour de table');
    await site.page.keyboard.press('Tab');
    // The last is the button of the preview.
    await fill('https://inscriptions.example/8', '', 'Venez !', '');
    await site.page.keyboard.press('Enter');
  }

  it('works with the keyboard alone, and its link contains a file that builds without a warning', async () => {
    const title = 'Été : « tests » & "co" 🎄 #1';
    await announceByKeyboard(title);
    await expect.poll(focused).toBe('A');
    const link = new URL((await site.page.locator('[data-prepared] a').getAttribute('href'))!);
    expect(link.origin + link.pathname).toBe('https://github.com/pelicans/site/new/main/content/posts');
    const name = link.searchParams.get('filename')!;
    expect(name).toBe('2026-11-21-ete-tests-co-1.md');
    const text = link.searchParams.get('value')!;
    expect(await site.page.locator('#prepared-file').inputValue()).toBe(text);
    const {site: built, diagnostics, files} = await buildFixture({files: {[`content/posts/${name}`]: text}});
    expect(diagnostics).toEqual([]);
    expect(built.documents.get(`content/posts/${name}`)!.data).toMatchObject({
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
    await site.page.locator('#announce-title').focus();
    await site.page.keyboard.press('Enter');
    expect(await focused()).toBe('announce-title');
    expect(await visible('[data-prepared]').count()).toBe(0);
  });

  const fillForm = async (title: string) => {
    await site.page.locator('#announce-title').fill(title);
    await site.page.locator('#announce-date').fill('2026-12-08');
  };
  const prepared = async () => {
    const link = await site.page.locator('[data-prepared] a').getAttribute('href');
    return new URL(link!).searchParams.get('value')!;
  };

  it('follows changes to its fields after the text was prepared', async () => {
    await open('/announce/');
    await fillForm('Tests');
    await site.page.keyboard.press('Enter');
    expect(await prepared()).toContain('title: "Tests"');
    await site.page.locator('#announce-title').fill('Better tests');
    expect(await prepared()).toContain('title: "Better tests"');
    expect(await site.page.locator('#prepared-file').inputValue()).toBe(await prepared());
    await site.page.locator('#announce-title').fill('');
    expect(await visible('[data-prepared]').count()).toBe(0);
    await site.page.locator('#announce-title').fill('Tests after all');
    expect(await visible('[data-prepared]').count()).toBe(1);
    // When `ssg serve` changes a page in place, this part is hidden again.
    await site.page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-prepared]')!.hidden = true;
      document.dispatchEvent(new CustomEvent('ssg:morph'));
    });
    expect(await visible('[data-prepared]').count()).toBe(1);
  });

  it('offers the days of the month that fit the day', async () => {
    await open('/announce/');
    await fillForm('Tests');
    const choice = site.page.locator('#announce-repeat');
    const labels = () => choice.locator('option:not([hidden])').allInnerTexts();
    const common = ['Une seule fois', 'Chaque semaine', 'Toutes les deux semaines'];
    expect(await labels()).toEqual([...common, 'Chaque mois, le deuxième mardi']);
    await site.page.locator('#announce-title').press('Enter');
    expect(await prepared()).not.toContain('repeat');
    await choice.selectOption('weekly');
    expect(await prepared()).toContain('  repeat: "weekly"\n');
    await site.page.locator('#announce-date').fill('2026-11-24');
    expect(await labels()).toEqual([
      ...common,
      'Chaque mois, le quatrième mardi',
      'Chaque mois, le dernier mardi',
    ]);
    await choice.selectOption('last');
    expect(await prepared()).toContain('  repeat: "last tuesday"\n');
    await site.page.reload();
    expect(await choice.inputValue()).toBe('last');
    await site.page.locator('#announce-date').fill('2026-12-09');
    expect(await choice.inputValue()).toBe('monthly');
    await site.page.locator('#announce-title').press('Enter');
    expect(await prepared()).toContain('  repeat: "second wednesday"\n');
  });

  it('keeps what was typed until it is done', async () => {
    const title = () => site.page.locator('#announce-title').inputValue();
    // A page whose clock stands still does not know how it was opened.
    site.context = await site.browser.newContext();
    site.page = await site.context.newPage();
    await site.page.goto(`${site.origin}/announce/`);
    await fillForm('Tests');
    await site.page.locator('#announce-talks').fill('One – Ada\nTwo');
    await site.page.reload();
    expect(await title()).toBe('Tests');
    await site.page.goto(`${site.origin}/events/`);
    await site.page.goto(`${site.origin}/announce/`);
    expect(await site.page.locator('#announce-talks').inputValue()).toBe('One – Ada\nTwo');
    await site.context.route('https://github.com/**', (route) => route.fulfill({body: ''}));
    await site.page.locator('#announce-title').press('Enter');
    await site.page.locator('[data-prepared] a').click();
    // The host may ask to sign in first, and lose the text.
    for (let reloads = 0; reloads < 2; reloads++) {
      expect(await title()).toBe('Tests');
      await site.page.reload();
    }
    await site.page.goto(`${site.origin}/events/`);
    await site.page.goBack();
    expect(await title()).toBe('Tests');
    await site.page.goForward();
    await site.page.goto(`${site.origin}/announce/`);
    expect(await title()).toBe('');
  });

  it('keeps what is written in a second tab when the first is done', async () => {
    await open('/announce/');
    const second = await site.context.newPage();
    await second.goto(`${site.origin}/announce/`);
    await fillForm('One');
    await site.page.keyboard.press('Enter');
    await second.locator('#announce-title').fill('Two');
    await site.context.route('https://github.com/**', (route) => route.fulfill({body: ''}));
    await site.page.locator('[data-prepared] a').click();
    await second.goto(`${site.origin}/announce/`);
    expect(await second.locator('#announce-title').inputValue()).toBe('Two');
  });

  it('works if the browser stores nothing', async () => {
    site.context = await site.browser.newContext();
    site.page = await site.context.newPage();
    await site.page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('denied');
        },
      }),
    );
    await site.page.goto(`${site.origin}/announce/`);
    await fillForm('Tests');
    await site.page.keyboard.press('Enter');
    expect(await prepared()).toContain('title: "Tests"');
  });

  it('gives the text to copy if the host accepts none', async () => {
    await open('/announce/');
    await site.context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin: site.origin});
    await site.page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-compose]')!.setAttribute('data-kind', 'gitlab'),
    );
    await site.page.locator('#announce-title').fill('A');
    await site.page.locator('#announce-date').fill('2026-12-08');
    await site.page.keyboard.press('Enter');
    const how = site.page.locator('#prepared-how');
    expect(await how.innerText()).toBe(await visible('[data-prepared-paste]').innerText());
    expect(await site.page.locator('[data-prepared] a').getAttribute('aria-describedby')).toBe(
      'prepared-how',
    );
    expect(await site.page.locator('[data-prepared] a').getAttribute('href')).toMatch(
      /\/-\/new\/main\?file_name=/,
    );
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Enter');
    await visible('[data-prepared-copied]').waitFor();
    expect(await site.page.evaluate(() => navigator.clipboard.readText())).toContain('title: "A"');
  });
});
