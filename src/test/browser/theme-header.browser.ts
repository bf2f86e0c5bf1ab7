import type {Browser, BrowserContext} from 'playwright-core';
import {afterAll, afterEach, beforeAll, expect, it} from 'vitest';
import {buildSite} from '../site.ts';
import {startChromium} from './chromium.ts';
import {overflow} from './look-at.ts';
import {demoOf, ORIGIN, openDemo} from './theme-demo.ts';

let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

const widths = Array.from({length: 55}, (_, index) => 320 + index * 20);
const SHORT = ['Posts', 'About', 'Feeds'];
const LONG = ['Articles', 'Rendez-vous', 'Le groupe', 'Proposer un sujet', 'Contact'];

it.each([
  ['La Boucle', LONG, false],
  ['La Boucle', LONG, true],
  ['Lyon PHP User Group and Friends', SHORT, false],
  ['Lyon PHP User Group and Friends', SHORT, true],
  ['Softwerkskammer Rhein-Main', [...LONG, ...SHORT], true],
] as const)(
  'the light and dark switch is beside the title at each width: %s, %j, search: %s',
  async (...given) => {
    const [title, titles, search] = given;
    const menu = titles.map((one) => ({title: one, url: '/archive/'}));
    const config = {title, url: 'https://group.example', timezone: 'UTC', search, menu};
    const site = await buildSite({
      'ssg.config.yml': JSON.stringify(config),
      'content/posts/2026-01-02-a.md': '---\ntitle: A\n---\nText\n',
    });
    context = await browser.newContext();
    await openDemo(context, demoOf(site));
    const page = await context.newPage();
    await page.goto(ORIGIN);
    for (const width of widths) {
      await page.setViewportSize({width, height: 600});
      const [name, button] = await page.evaluate(() =>
        ['.site-title', '.theme-switch'].map((part) => document.querySelector(part)!.getBoundingClientRect()),
      );
      expect(button!.top, `at ${width}`).toBeLessThan(name!.bottom);
      expect(await overflow(page), `at ${width}`).toBeLessThanOrEqual(0);
    }
  },
);
