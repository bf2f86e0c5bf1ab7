import {describe, expect, test} from 'vitest';
import {bareTheme, buildSite} from './site.ts';

const told = async (body: string) => {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'content/posts/2013-05-07-a.md': `---\ntitle: A\n---\n${body}\n`,
  });
  return diagnostics
    .filter(({code}) => code === 'wordpress-only')
    .map(({message, place}) => `${place.line}:${place.column} ${message}`);
};

const shortcode = (name: string) =>
  `The shortcode \`[${name}]\` works in WordPress alone; readers see it as text.`;

describe('content that only WordPress can render is reported', () => {
  test.each([
    [
      '[caption id="attachment_12" width="300"]<img src="https://a.example/a.jpg"> Words[/caption]',
      'caption',
    ],
    ['[gallery]', 'gallery'],
    ['\\[gallery ids="1,2"\\]', 'gallery'],
    ['[youtube https://www.youtube.com/watch?v=abc]', 'youtube'],
    ['[php]\necho 1;\n[/php]', 'php'],
    ['[contact-form-7 id="1" title="Contact"]', 'contact-form-7'],
  ])('%s', async (body, name) => {
    expect(await told(`Text.\n\n${body}`)).toEqual([`6:1 ${shortcode(name)}`]);
  });

  test.each([
    [
      '<!-- wp:latest-posts {"a":1} /-->',
      'The block `latest-posts` works in WordPress alone; here it shows nothing.',
    ],
    [
      '<!-- wp:embed {"url":"x"} -->\n<figure>x</figure>\n<!-- /wp:embed -->',
      'The block `embed` works in WordPress alone; here it shows its address as text.',
    ],
  ])('%s', async (body, message) => expect(await told(body)).toEqual([`4:1 ${message}`]));

  test('once for each kind', async () => {
    expect(await told('[gallery ids="1"]\n\n[gallery ids="2"]')).toHaveLength(1);
  });

  test.each([
    '`[gallery]` and [link](/a/) and [a note][n] and [x] done\n\n[n]: /b/',
    '```\n[php]\n[/php]\n```',
    '<pre>[caption id="a"]</pre>',
    '<!-- wp:paragraph -->\n<p>Text</p>\n<!-- /wp:paragraph -->',
    '#[Route path="/x"] and a[href="x"] and [see page 3]',
  ])('but not %j', async (body) => expect(await told(body)).toEqual([]));
});

test('a post without a title gets its date as its title', async () => {
  const {site} = await buildSite({
    ...bareTheme,
    'content/posts/2014-06-01-.md': "---\ntitle: ''\npermalink: /2014/06/01/22/\n---\nText.\n",
  });
  expect(site.documents.get('content/posts/2014-06-01-.md')?.title).toBe('2014-06-01');
});
