import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import {describe, expect, it} from 'vitest';
import {groupSite} from './group-site.ts';

const site = groupSite();
const {open, visible} = site;

describe('events on the day they are read', () => {
  it('stay as built while none is over', async () => {
    await open('/events/');
    expect(await site.page.locator('[data-events=upcoming] > li').count()).toBe(2);
    expect(await visible('[data-events=just-over]').count()).toBe(0);
  });

  it('move to the past once they are over', async () => {
    await open('/events/', '2026-12-09T08:00:00Z');
    expect(await site.page.locator('[data-events=upcoming] > li').allInnerTexts()).toEqual([
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
    await site.page.evaluate(() => {
      for (const [index, event] of document
        .querySelectorAll<HTMLElement>('[data-events=next] [data-event-end]')
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

describe('pages of events', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  it.each([
    '/',
    '/events/',
    '/announce/',
    '/write/',
    '/2026/10/20/soiree-performance/',
    '/2020/02/18/les-generateurs-et-la-memoire/',
    '/2020/03/05/apero-du-31-mars-annule/',
  ])('are accessible: %s', async (path) => {
    await open(path);
    await site.page.evaluate(axe);
    const results = await site.page.evaluate(() =>
      (window as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run(),
    );
    const found = results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
    expect(found).toEqual([]);
  });
});
