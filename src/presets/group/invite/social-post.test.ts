import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {invited} from '../test/invited.ts';
import {fitsBluesky, fitsMastodon, socialPost} from './social-post.ts';

const talks = Array.from(
  {length: 6},
  (_, index) => `  - {title: "Talk number ${index + 1}", speakers: [Ada Lovelace, Grace Hopper]}`,
);
const EVENING = `start: 2026-12-08 19:00
venue: {name: La Cale, address: "4 quai des Bateliers, Lyon"}
talks:
${talks.join('\n')}`;

describe('a post', () => {
  it('counts a link as 23 characters on Mastodon, and in full on Bluesky', () => {
    const link = `https://a.example/${'b'.repeat(300)}`;
    expect(fitsMastodon(`${'c'.repeat(476)} ${link}`)).toBe(true);
    expect(fitsMastodon(`${'c'.repeat(477)} ${link}`)).toBe(false);
    expect(fitsBluesky(link)).toBe(false);
  });

  it('counts what readers see as one character as one', () => {
    expect(fitsMastodon('👩‍🚀é'.normalize('NFD').repeat(250))).toBe(true);
    expect(fitsMastodon('é'.repeat(501))).toBe(false);
    expect(fitsBluesky('é'.repeat(300))).toBe(true);
    expect(fitsBluesky('👩‍👩‍👧‍👦'.repeat(200))).toBe(false);
  });

  it('leaves out hashtags and speakers before talks', () => {
    expect(
      socialPost(invited(EVENING, {title: 'Six talks', tags: ['php', 'tests']}), fitsBluesky),
    ).toBe(`Six talks
Tuesday, December 8, 2026, 7:00 PM – 9:30 PM
La Cale

• Talk number 1
• Talk number 2
• Talk number 3
• Talk number 4
• Talk number 5
• Talk number 6

https://php.example/2026/reunion/

#php #tests`);
  });

  it('leaves out the last talks, then all of them', () => {
    const long = EVENING.replaceAll(
      'Talk number',
      'A talk with a title that takes a long time to read, number',
    );
    expect(socialPost(invited(long, {title: 'Six talks'}), fitsBluesky)).toContain('number 3\n• …\n\nhttps:');
    const longer = EVENING.replaceAll('Talk number', 'number'.repeat(40));
    expect(socialPost(invited(longer, {title: 'Six talks'}), fitsBluesky)).toMatch(/La Cale\n\nhttps:/);
  });

  it('shortens a title that is too long, and keeps the link', () => {
    const text = socialPost(invited(EVENING, {title: 'é🎄'.repeat(400)}), fitsBluesky);
    expect(text).toMatch(/^(?:é🎄)+é?…\n\nhttps:\/\/php\.example\/2026\/reunion\/$/u);
    expect([...new Intl.Segmenter('en').segment(text)]).toHaveLength(300);
  });

  it('says that people can take part from elsewhere', () => {
    const text = socialPost(invited(`${EVENING}\nonline: https://a.example/b`), fitsMastodon);
    expect(text).toContain('\nLa Cale, 4 quai des Bateliers, Lyon · Online\n');
  });

  it('fits, whatever is announced', () => {
    const text = (maxLength: number) =>
      fc.string({unit: 'grapheme', minLength: 1, maxLength}).filter((one) => one.trim() !== '');
    const status = fc.constantFrom('scheduled', 'tentative', 'postponed', 'cancelled');
    const site = fc.record({
      title: text(700),
      talks: fc.array(text(200), {maxLength: 8}),
      venue: text(300),
      tags: fc.array(fc.oneof(text(80), fc.constantFrom('php', 'C#', 'été')), {maxLength: 12}),
      page: fc.option(
        fc.nat(600).map((length) => `https://a.example/${'b'.repeat(length)}`),
        {nil: undefined},
      ),
      language: fc.constantFrom('de', 'en', 'es', 'fr', 'it', 'nl', 'pt'),
      status,
    });
    fc.assert(
      fc.property(site, ({title, talks: titles, venue, status, ...others}) => {
        const yaml = [
          'start: 2026-12-08 19:00',
          `status: ${status}`,
          `talks: ${JSON.stringify(titles.map((one) => ({title: one, speakers: ['Ada']})))}`,
          `venue: ${JSON.stringify({name: venue})}`,
        ].join('\n');
        const facts = invited(yaml, {title, ...others});
        const [post, short] = [socialPost(facts, fitsMastodon), socialPost(facts, fitsBluesky)];
        expect([fitsMastodon(post), fitsBluesky(short)]).toEqual([true, true]);
        expect(post).not.toBe('');
        if (others.page) expect(post).toContain(others.page);
      }),
      {numRuns: 300},
    );
  });
});
