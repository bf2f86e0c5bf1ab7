import {afterEach, describe, expect, it} from 'vitest';
import {qrCode} from '../presets/group/invite/qr-code.ts';
import {captureOutput} from '../test/capture-output.ts';
import {bareTheme, type Files, writeFiles} from '../test/site.ts';
import {inviteCommand} from './invite.ts';
import type {InviteOptions} from './invite-options.ts';

const SITE: Files = {
  ...bareTheme,
  'ssg.config.yml': 'title: Group\nurl: https://group.example\ntimezone: Europe/Paris\n',
  'content/posts/2026-10-01-autumn.md':
    '---\ntitle: Autumn\nevent: {start: 2026-11-10 19:00, status: cancelled}\n---\n',
  'content/posts/2026-11-01-winter.md':
    '---\ntitle: Winter\nevent: {start: 2026-12-08 19:00, talks: [{title: A, abstract: "So *fast*."}]}\n---\nCome, **all**!\n',
  'content/posts/2026-11-02-news.md': '---\ntitle: News\n---\n',
};
const said = captureOutput();

function invite(name?: string, options: InviteOptions = {}, files: Files = SITE): Promise<number> {
  return inviteCommand(name, writeFiles(files), {now: new Date('2026-11-05T12:00:00Z'), ...options});
}

describe('ssg invite', () => {
  it('prints a QR code of the page, if it has an address', async () => {
    expect(await invite(undefined, {for: 'qr'})).toBe(0);
    expect(said.out).toBe(qrCode('https://group.example/2026/11/01/winter/'));
    const nowhere = {...SITE, 'ssg.config.yml': 'title: Group\ntimezone: Europe/Paris\n'};
    expect(await invite(undefined, {for: 'qr'}, nowhere)).toBe(1);
    expect(said.err).toBe(
      'The config has no `url`, so the page of the event has no address for a QR code.\n',
    );
  });

  it('prints all texts about the next event that takes place', async () => {
    expect(await invite()).toBe(0);
    expect(said.out).toBe(`== Mail ==

Subject: Winter – Tuesday, December 8, 2026

Winter

When: Tuesday, December 8, 2026, 7:00 PM – 9:30 PM

Come, all!

Talks:

• A
  So fast.

All details: https://group.example/2026/11/01/winter/

== Meetup.com ==

Title: Winter
Start: Tuesday, December 8, 2026, 7:00 PM
Duration: 2 h 30 min

Come, **all**!

**Talks**

**A**

So *fast*.

All details: https://group.example/2026/11/01/winter/

== Mastodon, LinkedIn, Bluesky ==

Winter
Tuesday, December 8, 2026, 7:00 PM – 9:30 PM

• A

https://group.example/2026/11/01/winter/

The mail with formatting: ssg invite --for html
`);
  });

  it.each([
    ['mail', /^Subject: Winter –.*\n\nWinter\n/],
    ['html', /^<!doctype html>\n[\s\S]*<strong>all<\/strong>/],
    ['meetup', /^Title: Winter\nStart: [\s\S]*\*\*all\*\*/],
    ['post', /^Winter\nTuesday/],
    ['short-post', /^Winter\nTuesday/],
  ] as const)('prints only the text for a place: %s', async (place, start) => {
    expect(await invite('winter', {for: place})).toBe(0);
    expect(said.out).toMatch(start);
    expect(said.out).not.toContain('==');
  });

  it.each([
    '2026-11-10-autumn',
    '2026-10-01-autumn',
    'autumn',
    '2026-10-01-autumn.md',
    'content/posts/2026-10-01-autumn.md',
  ])('finds the event %s, which is cancelled', async (name) => {
    expect(await invite(name, {for: 'post'})).toBe(0);
    expect(said.out).toMatch(/^Cancelled: Autumn\n/);
  });

  it('takes a folder as the only argument for the site', async () => {
    const options = {for: 'post', now: new Date('2026-11-05T12:00:00Z')} as const;
    expect(await inviteCommand(writeFiles(SITE), '.', options)).toBe(0);
    expect(said.out).toMatch(/^Winter\n/);
  });

  it('prints JSON for machines', async () => {
    expect(await invite(undefined, {json: true})).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({
      id: '2026-12-08-winter',
      path: 'content/posts/2026-11-01-winter.md',
      start: '2026-12-08T19:00:00+01:00',
      mail: {subject: 'Winter – Tuesday, December 8, 2026'},
      meetup: {title: 'Winter', duration: '2 h 30 min'},
      post: expect.stringMatching(/^Winter/),
      shortPost: expect.stringMatching(/^Winter/),
    });
  });

  it('works on a Jekyll site', async () => {
    const files = {
      '_config.yml': 'url: https://group.example\nbaseurl: /blog\ntimezone: Europe/Paris\n',
      '_posts/2026-11-01-winter.md': `${SITE['content/posts/2026-11-01-winter.md']}\n{{ site.baseurl }}\n`,
    };
    expect(await invite(undefined, {for: 'mail'}, files)).toBe(0);
    expect(said.out).toContain('\nCome, all!\n\n/blog\n\nTalks:\n\n• A\n  So fast.\n');
    expect(said.out).toContain('All details: https://group.example/blog/2026/11/01/winter.html');
  });
});

describe('the texts', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('are the same in every zone and on every day', async () => {
    const made = new Set<string>();
    for (const [TZ, now] of [
      ['UTC', '2026-11-05T12:00:00Z'],
      ['Pacific/Auckland', '2026-12-08T19:00:00Z'],
      ['America/New_York', '2031-03-30T01:30:00Z'],
    ] as const) {
      Object.assign(process.env, {TZ});
      said.out = '';
      expect(await invite('winter', {json: true, now: new Date(now)})).toBe(0);
      made.add(said.out);
    }
    expect(made.size).toBe(1);
  });

  it('have no link to the page if the site has no address, which is said', async () => {
    const config = 'title: Group\ntimezone: Europe/Paris\n';
    expect(await invite('winter', {for: 'post'}, {...SITE, 'ssg.config.yml': config})).toBe(0);
    expect(said.out).not.toContain('http');
    expect(said.err).toBe('The config has no `url`, so the texts do not link to the page of the event.\n');
  });
});

describe('ssg invite without an event', () => {
  it('names the last one, and how to print its texts', async () => {
    expect(await invite(undefined, {now: new Date('2027-01-01')})).toBe(1);
    expect(said.err).toBe(
      'No event is coming up.\nThe last one, on 2026-12-08, was “Winter”.\nFor its texts: ssg invite 2026-12-08-winter\n',
    );
  });

  it('says how to write the first one', async () => {
    expect(await invite(undefined, {}, {...bareTheme, 'ssg.config.yml': SITE['ssg.config.yml']!})).toBe(1);
    expect(said.err).toContain('ssg new event "Title" --on');
  });

  it.each([
    ['wintre', 'There is no event wintre: did you mean winter?\n'],
    ['2026-12-08-wintr', 'There is no event 2026-12-08-wintr: did you mean 2026-12-08-winter?\n'],
    ['something', 'There is no event something. Coming up:\n  2026-11-10-autumn\n  2026-12-08-winter\n'],
    ['news', 'There is no event news. Coming up:\n  2026-11-10-autumn\n  2026-12-08-winter\n'],
    ['spring', 'content/posts/2027-01-05-spring.md is not published yet.\nFor its texts, add --future\n'],
  ])('says what it does not find: %s', async (name, message) => {
    const later = '---\ntitle: Spring\nevent: {start: 2027-02-02 19:00}\n---\n';
    expect(await invite(name, {}, {...SITE, 'content/posts/2027-01-05-spring.md': later})).toBe(2);
    expect([said.out, said.err]).toEqual(['', message]);
  });

  it('says so in JSON', async () => {
    expect(await invite('nothing', {json: true})).toBe(2);
    expect(JSON.parse(said.out)).toEqual({
      ok: false,
      problem: expect.stringMatching(/^There is no event nothing/),
    });
  });

  it('prints no text of a site with errors', async () => {
    expect(
      await invite(undefined, {}, {...SITE, 'content/posts/2026-11-03-a.md': '---\ntitle: [\n---\n'}),
    ).toBe(1);
    expect([said.out, said.err]).toEqual(['', expect.stringContaining('content/posts/2026-11-03-a.md:2')]);
  });
});
