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

test('a link to a page that does not exist is reported as that only', async () => {
  expect((await found('[x](gone.md#part)')).map(({code}) => code)).toEqual(['link-missing']);
});
