import {expect, test} from 'vitest';
import {bareTheme, buildSite} from './site.ts';

async function found(text: string, config = '') {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': `title: T\nurl: https://a.example\ntimezone: UTC\n${config}`,
    'static/a b.png': 'x',
    'content/a.md': `---\ntitle: A\n---\nText.\n\n${text}\n`,
  });
  return diagnostics.map(({code, place: {line, column}}) => `${code} ${line}:${column}`);
}

const texts = ['##Title', '![x](/a b.png)', 'See [the slides](slides of Ada.pdf).'];

test.each(['', 'markdown: {parser: remark}\n'])(
  'what was meant as a heading, image or link is reported where it stands (%s)',
  async (config) => {
    expect(await found(texts.join('\n\n'), config)).toEqual([
      'heading-space 6:1',
      'link-space 8:6',
      'link-space 10:18',
    ]);
  },
);

test('kramdown allows spaces in addresses', async () => {
  const codes = await found(texts.join('\n\n'), 'markdown: {dialect: kramdown}\n');
  expect(codes).toEqual(['heading-space 6:1', 'link-missing 10:18']);
});

test('code, hashtags, remarks in brackets and correct addresses are fine', async () => {
  const fine = [
    '`![x](a b.png)`',
    '    ##x',
    '```\n##x\n![x](a b.png)\n```',
    '#php',
    '[a](see the note)',
    '## Title',
  ];
  const links = ['![x](</a b.png>)', '![x](/a%20b.png "my photo.png")'];
  expect(await found([...fine, ...links].join('\n\n'))).toEqual([]);
});

test('mistakes in Liquid say what to do, also where no name is like the wrong one', async () => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': 'title: T\nurl: https://a.example\ntimezone: UTC\n',
    'content/a.md': '---\ntitle: A\n---\n{% youtube x %}{{ "a" | zzz }}{{ 1 | divided_by: 0 }}\n',
    'content/b.md': '---\ntitle: B\n---\n{% if page.title %}\n',
    'content/c.md': '---\ntitle: C\n---\n{% if a ~ b %}{% endif %}\n',
  });
  expect(diagnostics.map(({code, hint}) => `${code}: ${hint?.split(/[,:]/)[0]}`)).toEqual([
    'liquid-unknown-tag: Correct its name',
    'liquid-unknown-filter: Correct its name',
    'liquid-argument: Check the value before the filter',
    'liquid-unclosed: Add what ends it',
    'liquid-syntax: Correct the tag',
  ]);
});
