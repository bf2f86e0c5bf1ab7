import {describe, expect, it} from 'vitest';
import {buildFixture} from './build-site.ts';

const RECAP = 'content/posts/2019-11-20-retour-sur-l-apero.md';
const EVENT_PAGE = '2019/11/04/apero-php-jeudi-14-novembre-a-19h/index.html';
const RECAP_PAGE = '2019/11/20/retour-sur-l-apero/index.html';

const recapOf = (name: string) => `---\ntitle: Nous étions dix-sept\nrecap_of: ${name}\n---\nEt voilà.\n`;
const build = (name: string) => buildFixture({files: {[RECAP]: recapOf(name)}});

describe('a post with recap_of', () => {
  it.each([
    '2019-11-14-apero-php-jeudi-14-novembre-a-19h',
    '2019-11-04-apero-php-jeudi-14-novembre-a-19h',
    '2019-11-04-apero-php-jeudi-14-novembre-a-19h.md',
    'apero-php-jeudi-14-novembre-a-19h',
    '/2019/11/04/apero-php-jeudi-14-novembre-a-19h/',
  ])('and the page of its event link to each other: %s', async (name) => {
    const {files, diagnostics} = await build(name);
    expect(diagnostics).toEqual([]);
    expect(files.get(EVENT_PAGE)).toContain(
      '<a href="/2019/11/20/retour-sur-l-apero/">Nous étions dix-sept</a>',
    );
    expect(files.get(RECAP_PAGE)).toContain(
      'Retour sur <a href="/2019/11/04/apero-php-jeudi-14-novembre-a-19h/">Apéro PHP – jeudi 14 novembre à 19h</a>',
    );
  });

  it('is told which event was probably meant if there is none of that name', async () => {
    const {diagnostics} = await build('2019-11-14-apero-php-jeudi-14-novembre-a-19');
    expect(diagnostics).toMatchObject([
      {
        code: 'event-recap',
        place: {path: RECAP, line: 3},
        message:
          'There is no event `2019-11-14-apero-php-jeudi-14-novembre-a-19`: did you mean `2019-11-14-apero-php-jeudi-14-novembre-a-19h`?',
      },
    ]);
  });

  it.each(['2019-11-14', '[apero, tests]', '42', '{url: /a/}'])(
    'is told that it names no event: %s',
    async (value) => {
      const {diagnostics} = await build(value);
      expect(diagnostics).toMatchObject([{code: 'event-recap', place: {path: RECAP, line: 3}}]);
    },
  );

  it.each(['', '""', '~'])('may leave it empty: %s', async (value) => {
    expect((await build(value)).diagnostics).toEqual([]);
  });

  it('is told if another one has the same', async () => {
    const [name, other] = ['apero-php-jeudi-14-novembre-a-19h', RECAP.replace('retour', 'encore')];
    const files = {[RECAP]: recapOf(name), [other]: recapOf(`/2019/11/04/${name}/`)};
    const {diagnostics} = await buildFixture({files});
    expect(diagnostics).toMatchObject([{code: 'event-recap-twice', related: [{place: {line: 3}}]}]);
    const [{message, place}] = diagnostics as [(typeof diagnostics)[0]];
    expect([RECAP, other].filter((path) => message.includes(path) || place.path === path)).toHaveLength(2);
  });

  it('does not replace the recap that the event names itself', async () => {
    const {files, diagnostics} = await build('journee-2022');
    expect(diagnostics).toEqual([]);
    expect(files.get('2021/09/15/journee-des-pelicans/index.html')).toMatch(
      /data-events="over">[^<]*<a href="\/2022\/06\/02\/la-journee-en-images\/">/,
    );
  });

  it('may announce the next event as well', async () => {
    const text = recapOf('apero-php-jeudi-14-novembre-a-19h').replace(
      '\n---\nEt',
      '\nevent:\n  start: 2026-12-01 19:00\n---\nEt',
    );
    const {files} = await buildFixture({files: {[RECAP]: text}});
    expect(files.get(RECAP_PAGE)).toMatch(/event-details[\s\S]*Retour sur <a href/);
  });
});
