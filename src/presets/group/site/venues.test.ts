import {expect, it} from 'vitest';
import {buildFixture} from '../test/build-site.ts';

const path = 'content/posts/2026-12-01-somewhere.md';
const venue = async (name: string, files: Record<string, string> = {}) => {
  const post = `---\ntitle: A\nevent:\n  start: 2027-02-02 19:00\n  venue: ${name}\n---\n`;
  const {site, diagnostics} = await buildFixture({
    now: '2026-12-02T00:00:00Z',
    files: {[path]: post, ...files},
  });
  const {event} = site.documents.get(path)!.data as {event: {venue: {name: string; page?: string}}};
  return {
    ...event.venue,
    said: diagnostics.map(({message, place}) => `${place.path}:${place.line} ${message}`),
  };
};

it.each(['la-cale', 'La Cale', 'la cale'])('finds the venue’s file by %j', async (name) => {
  expect(await venue(name)).toMatchObject({name: 'La Cale', page: '/venues/la-cale/', said: []});
});

it.each<[string, Record<string, string>]>([
  ['its `name`', {'content/venues/hall.md': '---\nname: The Hall\n---\n'}],
  ['an alias', {'content/venues/hall.md': '---\ntitle: Hall\naliases: [the hall]\n---\n'}],
  ['the name of its folder', {'content/venues/the-hall/index.md': '---\ntitle: Hall\n---\n'}],
])('finds the venue’s file by %s', async (_, files) => {
  expect((await venue('The Hall', files)).page).toMatch(/^\/venues\/(?:the-)?hall\/$/);
});

it('suggests a venue with a similar name', async () => {
  expect((await venue('la-calle')).said).toEqual([
    `${path}:5 There is no venue \`la-calle\`: did you mean \`la-cale\`?`,
  ]);
});

it('keeps any other name as it is', async () => {
  expect(await venue('東京')).toMatchObject({name: '東京', said: []});
});

it('reports a mistake in a venue’s file only once', async () => {
  const {said} = await venue('la-cale', {
    'content/venues/la-cale.md': '---\ntitle: La Cale\ngeo: here\n---\n',
  });
  expect(said).toEqual(['content/venues/la-cale.md:3 `geo` is not a latitude and a longitude.']);
});

it('reports likely typos in the keys of a venue’s file, once and with their place', async () => {
  const {said} = await venue('la-cale', {
    'content/venues/la-cale.md':
      '---\ntitle: La Cale\nacces: Bell\nfloor: 2\naddress:\n  street: Quai 1\n  postcod: 69001\n---\n',
  });
  expect(said).toEqual([
    'content/venues/la-cale.md:3 `acces` is not a key of a venue: did you mean `access`?',
    'content/venues/la-cale.md:7 `postcod` is not a key of `address`: did you mean `postcode`?',
  ]);
});
