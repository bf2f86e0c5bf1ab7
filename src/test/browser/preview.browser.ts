import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {buildFixture, FIXTURE} from '../../presets/group/test/build-site.ts';
import {type GroupSite, groupSite} from './group-site.ts';
import {overflow, violations} from './look-at.ts';

const config = readFileSync(join(FIXTURE, 'ssg.config.yml'), 'utf8');
const site = groupSite();

const TEXT = `A **bold** claim.[^1]

<!--more-->

- [x] book the room
- [ ] order pizza

\`\`\`php
echo '${'long '.repeat(40)}';
\`\`\`

| Evening | People | ${'Column | '.repeat(8)}
| ------- | -----: | ${'-- | '.repeat(8)}
| 8 June  |     23 |

![Chairs in rows](room.jpg) <kbd>Esc</kbd>

[^1]: Where it comes from.
`;

const field = ({page}: GroupSite) => page.locator('[name=text]');
const button = ({page}: GroupSite) => page.locator('[data-preview]');
const shown = ({page}: GroupSite) => page.locator('#preview .prose');

async function preview(of: GroupSite, text: string): Promise<void> {
  await field(of).fill(text);
  await button(of).click();
  await shown(of).waitFor();
}

/** What the page asks for from now on, except its icon. */
function requestsOf({page, origin}: GroupSite): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = request.url().replace(origin, '');
    if (url !== '/logo.svg') requests.push(url);
  });
  return requests;
}

describe('the preview of a text', () => {
  it.each(['/write/', '/announce/'])(
    'is loaded when it is asked for, and sends nothing: %s',
    async (path) => {
      await site.open(path);
      const requests = requestsOf(site);
      const messages: string[] = [];
      site.page.on('console', (message) => messages.push(message.text()));
      await field(site).fill(TEXT);
      expect(await site.page.locator('#preview').isVisible()).toBe(false);
      await button(site).click();
      await shown(site).waitFor();
      expect(await shown(site).locator('strong').innerText()).toBe('bold');
      expect(await shown(site).locator('td.align-right').innerText()).toBe('23');
      expect(await shown(site).locator('.footnotes').innerText()).toContain('Where it comes from.');
      expect(await shown(site).locator('kbd').innerText()).toBe('Esc');
      expect(await shown(site).locator('.embed-link').innerText()).toBe('Chairs in rows');
      expect(await shown(site).innerText()).not.toContain('more');
      expect(requests).toEqual(['/assets/preview.js']);
      expect(messages).toEqual([]);
    },
  );

  it('follows what is typed, and leads back to the text by keyboard', async () => {
    await site.open('/write/');
    await field(site).fill('One');
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => button(site).getAttribute('aria-expanded')).toBe('true');
    expect(await shown(site).innerText()).toBe('One');
    await field(site).fill('Two');
    await expect.poll(() => shown(site).innerText()).toBe('Two');
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Space');
    expect(await field(site).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button(site).getAttribute('aria-expanded')).toBe('false');
    expect(await shown(site).isVisible()).toBe(false);
    await button(site).click();
    expect(await shown(site).isVisible()).toBe(true);
    await button(site).click();
    expect(await shown(site).isVisible()).toBe(false);
  });

  it('is closed after a reload, which keeps the text', async () => {
    await site.open('/write/');
    await preview(site, TEXT);
    await site.page.reload();
    expect(await field(site).inputValue()).toBe(TEXT);
    expect(await shown(site).isVisible()).toBe(false);
  });

  it('says when its script cannot be loaded, and can be asked for again', async () => {
    await site.open('/write/');
    await site.context.route('**/assets/preview.js', (route) => route.abort(), {times: 1});
    await field(site).fill('One');
    await button(site).click();
    await site.visible('[data-preview-failed]').waitFor();
    await preview(site, 'Two');
    expect(await site.visible('[data-preview-failed]').count()).toBe(0);
    expect(await shown(site).innerText()).toBe('Two');
  });

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [1400, 'light'],
    [1400, 'dark'],
  ] as const)('is accessible and not too wide: %i pixels, %s', async (width, colorScheme) => {
    await site.open('/write/');
    await site.page.emulateMedia({colorScheme});
    await site.page.setViewportSize({width, height: 800});
    await preview(site, TEXT);
    expect(await violations(site.page)).toEqual([]);
    expect(await overflow(site.page)).toBe(0);
  });
});

const ATTACKS = `<script>attack()</script>
<img src=x onerror="attack()"> <svg onload="attack()"><script>attack()</script><style>*{}</style></svg>
<iframe src="javascript:top.attack()" srcdoc="<script>top.attack()</script>"></iframe>
<a class=raw href="java&#10;script:attack()">a</a> [b](javascript:attack()) [c](<JAVASCRIPT:attack()>)
<a class=raw href=" data:text/html,<script>attack()</script>">d</a> <a class=raw href="&#1;javascript:attack()">e</a>
<p align="two words" onclick="attack()" style="position: fixed" id="main" name="title">f</p>
<form action="https://evil.example/"><input name="title" autofocus onfocus="attack()"><button>g</button></form>
<noscript><p title="</noscript><img src=x onerror=attack()>">
<details open ontoggle="attack()"><summary>h</summary></details>
<link rel="stylesheet" href="https://evil.example/a.css"><base href="https://evil.example/">
<template><img src=x onerror="attack()"></template><custom-element onclick="attack()">i</custom-element>

![j](https://evil.example/pixel.gif) <video src="https://evil.example/a.mp4" autoplay></video>

<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attack()&gt;">
`;

const DANGEROUS =
  /^(script|style|img|svg|iframe|form|input|button|video|link|base|math)\b| (on\w+|style|name|src\w*|href|action)$/;

const kramdown = groupSite(() =>
  buildFixture({
    files: {'ssg.config.yml': `${config}markdown: {dialect: kramdown, kramdown: {hardWrap: true}}\n`},
  }),
);

describe.each([
  ['gfm', site],
  ['kramdown', kramdown],
] as const)('a text that attacks its reader, in %s', (_, of) => {
  it('can neither run nor load anything, even on a host without a policy', async () => {
    of.context = await of.browser.newContext({bypassCSP: true});
    of.page = await of.context.newPage();
    await of.page.goto(`${of.origin}/write/`);
    let attacks = 0;
    await of.page.exposeFunction('attack', () => void attacks++);
    const requests = requestsOf(of);
    for (const [index, attack] of [ATTACKS, ...ATTACKS.split('\n')].entries()) {
      await field(of).fill(`Attack ${index}\n\n${attack}`);
      if (index === 0) await button(of).click();
      await expect.poll(() => shown(of).innerText()).toContain(`Attack ${index}`);
      await shown(of).evaluate((element) => {
        for (const part of element.querySelectorAll<HTMLElement>('*')) part.click();
      });
    }
    expect(attacks).toBe(0);
    expect(requests).toEqual(['/assets/preview.js']);
  });

  it('becomes elements without addresses, events and names', async () => {
    await of.open('/write/');
    await preview(of, ATTACKS);
    const parts = await shown(of).evaluate((element) =>
      [...element.querySelectorAll('*')].flatMap(({localName, attributes}) => [
        localName,
        ...[...attributes].map(({name}) => `${localName} ${name}`),
      ]),
    );
    expect(parts).toContain('details');
    expect(parts.filter((part) => DANGEROUS.test(part))).toEqual([]);
    expect(await of.page.locator('#main').count()).toBe(1);
  });
});

describe('the preview on a site that writes kramdown', () => {
  it('shows kramdown, with the options of the site', async () => {
    await kramdown.open('/write/');
    const messages: string[] = [];
    kramdown.page.on('console', (message) => messages.push(message.text()));
    await preview(kramdown, 'Two\nlines\n{: .lead}\n\nTerm\n: Meaning\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n');
    expect(await shown(kramdown).locator('p.lead').innerText()).toBe('Two\nlines');
    expect(await shown(kramdown).locator('dd').innerText()).toBe('Meaning');
    expect(await shown(kramdown).locator('td.align-right').innerText()).toBe('2');
    expect(messages).toEqual([]);
  });

  it('says when a text is nested too deeply', async () => {
    await kramdown.open('/write/');
    await field(kramdown).fill(`${'> '.repeat(3000)}a`);
    await button(kramdown).click();
    await kramdown.visible('[data-preview-failed]').waitFor();
  });
});
