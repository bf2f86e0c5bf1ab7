import {describe, expect, it} from 'vitest';
import {buildFiles} from '../../presets/group/test/build-site.ts';
import {groupSite} from './group-site.ts';
import {overflow, violations} from './look-at.ts';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];
const PATH = '/announce/invite/';

/** What is in the clipboard, by type. */
const pasted = (page: ReturnType<typeof groupSite>['page']): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const entries = item!.types.map(async (type) => [type, await (await item!.getType(type)).text()]);
    return Object.fromEntries(await Promise.all(entries));
  });

describe('the page with texts about upcoming events', () => {
  const site = groupSite();
  const open = async () => {
    await site.open(PATH);
    await site.context.grantPermissions(CLIPBOARD);
  };

  it('copies a text', async () => {
    await open();
    const button = site.visible('[data-copy$="-mail"]').first();
    await button.click();
    await expect.poll(() => button.innerText()).toBe('Copié.');
    const text = await site.page.locator('textarea[id$="-mail"]').first().inputValue();
    expect(text).toMatch(/^Reporté/);
    expect(await pasted(site.page)).toEqual({'text/plain': text});
  });

  it('copies a mail with its formatting, and without it for programs that have none', async () => {
    await open();
    const button = site.visible('[data-plain]').first();
    await button.click();
    await expect.poll(() => button.innerText()).toBe('Copié.');
    const {'text/html': html, 'text/plain': text} = await pasted(site.page);
    expect(html).toContain('<strong>mardi 8 décembre</strong>');
    expect(text).toBe(await site.page.locator('textarea[id$="-mail"]').first().inputValue());
  });

  it('has texts to select and no buttons where scripts do not run', async () => {
    const context = await site.browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(site.origin + PATH);
    expect(await page.locator('[data-copy]').filter({visible: true}).count()).toBe(0);
    expect(await page.locator('textarea').filter({visible: true}).count()).toBeGreaterThan(4);
    await context.close();
  });

  it.each([390, 1200])('fits and is accessible at %s pixels', async (width) => {
    await open();
    await site.page.setViewportSize({width, height: 800});
    expect(await overflow(site.page)).toBe(0);
    expect(await violations(site.page)).toEqual([]);
  });
});

describe('on a Jekyll site', () => {
  const site = groupSite(() =>
    buildFiles({
      '_config.yml':
        'title: Group\nlang: en\nurl: https://group.example\nrepository: group/site\nssg: {repository: true}\ntimezone: Europe/Paris\n',
      '_layouts/page.html':
        '<!doctype html><html lang="en"><title>{{ page.title }}</title><meta name="viewport" content="width=device-width"><main><h1>{{ page.title }}</h1>{{ content }}</main></html>',
      '_posts/2026-10-10-tests.md': '---\ntitle: Tests\nevent: {start: 2026-12-08 19:00}\n---\nText\n',
    }),
  );

  it('copies a text, and is accessible', async () => {
    await site.open(PATH);
    await site.context.grantPermissions(CLIPBOARD);
    await site.visible('[data-copy$="-post"]').click();
    await expect
      .poll(() => pasted(site.page))
      .toEqual({'text/plain': expect.stringMatching(/^Tests\nTuesday/)});
    expect(await violations(site.page)).toEqual([]);
  });
});
