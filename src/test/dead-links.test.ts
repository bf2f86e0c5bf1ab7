import {expect, test} from 'vitest';
import {bareTheme, buildSite, type Files} from './site.ts';

const talk = '---\ntitle: A\n---\n## Getting there\n\n';

async function found(text: string, more: Files = {}) {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'layouts/page.html': '<main id="main"><a name="old"></a>{{ content }}</main>',
    'content/b.md': talk,
    'content/a.md': `${talk}${text}\n`,
    ...more,
  });
  return diagnostics.map(({code, severity, message, place: {path, line, column}}) => ({
    ...{code, severity, message},
    place: `${path}:${line}:${column}`,
  }));
}

test.each([
  [
    '[x](#geting-there)',
    'points to #geting-there, a place that this page does not have: did you mean #getting-there?',
  ],
  [
    '[x](b.md#Getting-there)',
    'points to #Getting-there, a place that b.md does not have: did you mean #getting-there?',
  ],
  ['[x](/b/#nowhere-to-be-found)', 'points to #nowhere-to-be-found, a place that /b/ does not have.'],
  ['<a href="../b/#x">x</a>', 'points to #x, a place that ../b/ does not have'],
])(
  'a link to a place that the page does not have is reported where it is written: %s',
  async (link, message) => {
    const [first, ...others] = await found(`See ${link}`);
    expect(others).toEqual([]);
    expect(first).toMatchObject({code: 'fragment-missing', severity: 'warning'});
    expect(first!.message).toContain(message);
    expect(first!.place).toBe(`content/a.md:6:${link.startsWith('<') ? 14 : 9}`);
  },
);

test('places in texts and in layouts are found, and so are the top and what scripts read', async () => {
  const links = [
    '#getting-there',
    'b.md#getting-there',
    '#main',
    '/b/#old',
    '#top',
    '#',
    '#!/x',
    '#/x',
    '/f.pdf#page=2',
  ];
  const text = `${links.map((link) => `[x](${link})`).join(' ')} And a note.[^1]\n\n[^1]: Here.`;
  expect(await found(text, {'static/f.pdf': 'x'})).toEqual([]);
});

test('the place is that of the link, not of one that begins alike', async () => {
  const [first] = await found('[x](#there-it-is) [y](#there)\n\n### There it is');
  expect(first!.place).toBe('content/a.md:6:23');
});

test.each([
  ['[x](/bb/)', 'points to /bb/, which the site does not have: did you mean /b/?'],
  ['[x](/far/away/)', 'points to /far/away/, which the site does not have.'],
  ['[x](../far/)', 'points to ../far/, which the site does not have.'],
  ['[x](/bb/#part)', 'points to /bb/#part, which the site does not have: did you mean /b/?'],
  ['<video src="/film.mp4"></video>', 'points to /film.mp4, which the site does not have.'],
  ['[x](www.example.org)', 'points to www.example.org, which the site does not have.'],
])('a link to an address that the site does not have is reported: %s', async (link, message) => {
  const [first, ...others] = await found(link);
  expect(others).toEqual([]);
  expect(first).toMatchObject({code: 'link-missing', severity: 'warning'});
  expect(first!.message).toContain(message);
  expect(first!.place).toMatch(/^content\/a\.md:6:/);
});

test('links to pages, files, redirects and other sites are fine', async () => {
  const links = ['/b/', '/b', '../b/', '/b/index.html', 'b.md', '/f%20f.pdf', '/old/', '?q=1', ''].join(
    '>) [x](<',
  );
  const text = `[x](<${links}>) <mailto:a@b.example> [x](https://b.example/b) [x](//b.example/c)`;
  const more = {'static/f f.pdf': 'x', 'content/c.md': '---\ntitle: C\nredirect_from: /old/\n---\n'};
  expect(await found(text, more)).toEqual([]);
});

test('a page that shows other texts does not report their links again', async () => {
  const list = '---\ntitle: All\n---\n{% for one in site.posts %}{{ one.content }}{% endfor %}\n';
  const post = '---\ntitle: P\n---\n[x](/gone/)\n';
  expect(
    (await found('', {'content/all.html': list, 'content/posts/2026-01-02-p.md': post})).map(
      ({place}) => place,
    ),
  ).toEqual(['content/posts/2026-01-02-p.md:4:5']);
});

test.each(['title: [A', 'title: A\npermalink: /:titel/'])(
  'a file with an error is not reported as missing: %s',
  async (front) => {
    const file = `---\n${front}\n---\nText\n`;
    const codes = (await found('[c](c.md) [d](/c/#x)', {'content/c.md': file})).map(({code}) => code);
    expect(codes).toEqual([expect.stringMatching(/^(?:yaml-syntax|permalink-placeholder)$/)]);
  },
);

test('links to where something else answers are fine', async () => {
  const files = {
    ...bareTheme,
    'ssg.config.yml': "title: T\ntimezone: UTC\nurl: https://a.example\nlinks: {ignore: ['/wiki/']}\n",
    'content/a.md': `${talk}[x](/wiki/Talks) [y](/wikis/)\n`,
  };
  const {diagnostics} = await buildSite(files, {baseurl: '/blog'});
  expect(diagnostics.map(({message}) => message)).toEqual([
    'This link points to /wikis/, which the site does not have.',
  ]);
});

test('an address without its https:// is shown with it', async () => {
  const {diagnostics} = await buildSite({...bareTheme, 'content/a.md': `${talk}[x](www.example.org/a)\n`});
  expect(diagnostics.map(({hint}) => hint)).toEqual([
    'The address of another site starts with https://, so write https://www.example.org/a.',
  ]);
});

test('a link to a page that does not exist is reported as that only', async () => {
  expect((await found('[x](gone.md#part)')).map(({code}) => code)).toEqual(['link-missing']);
});
