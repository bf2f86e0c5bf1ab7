import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {build} from '../build.ts';
import {loadSite} from '../commands/load-site.ts';
import {createMemo} from '../memo/memo.ts';
import {png} from './pictures.ts';
import {bareTheme, buildSite, writeFiles} from './site.ts';

const config = 'title: T\nurl: https://group.example\ntimezone: UTC\n';
const post = (body: string) => `---\ntitle: A\n---\n${body}\n`;
const output = '2026/01/02/a/index.html';

/** The images of a post, without their alternative texts. */
async function imagesOf(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string[]> {
  const {files, diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': config,
    'content/posts/2026-01-02-a.md': post(body),
    'content/posts/beside.png': png(30, 20),
    'static/images/wide photo.png': png(60, 20),
    'content/plan.png': png(10, 20),
    ...more,
  });
  expect(diagnostics).toEqual([]);
  return imagesIn(files[output]);
}

const imagesIn = (html = '') =>
  [...html.matchAll(/<img[^>]*>/g)].map(([image]) => image.replace(' alt=""', ''));

test('pictures beside a post, in static/ and in content/ have their width and height', async () => {
  expect(await imagesOf('![](beside.png)')).toEqual([
    '<img src="/2026/01/02/a/beside.png" width="30" height="20">',
  ]);
  expect(await imagesOf('![](</images/wide photo.png?v=2>)')).toEqual([
    '<img src="/images/wide%20photo.png?v=2" width="60" height="20">',
  ]);
  expect(await imagesOf('![](../../static/images/wide%20photo.png)')).toEqual([
    '<img src="/images/wide%20photo.png" width="60" height="20">',
  ]);
  expect(await imagesOf('![](/plan.png)')).toEqual(['<img src="/plan.png" width="10" height="20">']);
  expect(await imagesOf('<p><img src="../plan.png"></p>')).toEqual([
    '<img src="/plan.png" width="10" height="20">',
  ]);
});

test('the base path changes nothing, whether it is written or not', async () => {
  const size = 'width="10" height="20"';
  const more = {'ssg.config.yml': `${config}baseUrl: /blog\n`};
  expect(await imagesOf('![](/plan.png)', more)).toEqual([`<img src="/blog/plan.png" ${size}>`]);
  expect(await imagesOf('![](/blog/plan.png)', more)).toEqual([`<img src="/blog/plan.png" ${size}>`]);
});

test('all pictures but the first are loaded when a reader comes near, unless their author wants it otherwise', async () => {
  const size = 'width="10" height="20"';
  expect(await imagesOf('![](/plan.png) ![](/plan.png)\n\n<img src="/plan.png" loading="eager">')).toEqual([
    `<img src="/plan.png" ${size}>`,
    `<img src="/plan.png" ${size} loading="lazy" decoding="async">`,
    `<img src="/plan.png" loading="eager" ${size} decoding="async">`,
  ]);
});

test('pictures in large texts, which are rendered in a thread, come out as in small ones', async () => {
  const body = `![](/plan.png) ![](/plan.png) <img src="/plan.png" loading="eager"> ![](/broken.png)\n\n`;
  const more = {'static/broken.png': png(9, 9).slice(0, 20)};
  const [small, large] = [body, body + 'Words. '.repeat(30_000)];
  expect(await imagesOf(large, more)).toEqual(await imagesOf(small, more));
});

test('pictures with a caption are loaded like others', async () => {
  const figure = '{% include figure.html src="/plan.png" caption="Ours" %}';
  expect(await imagesOf(`${figure}\n\n![](/plan.png)\n\n${figure}`)).toEqual([
    '<img src="/plan.png" width="10" height="20">',
    '<img src="/plan.png" width="10" height="20" loading="lazy" decoding="async">',
    '<img src="/plan.png" width="10" height="20" loading="lazy" decoding="async">',
  ]);
});

test.each([
  '<img src="/plan.png" width="5">',
  '<img src="/plan.png" height="5">',
  '<img src="/plan.png" style="width: 5em">',
  '<img src="/plan.png" srcset="/plan.png 10w, /plan.png?2 20w">',
  '<picture><source srcset="/plan.png"><img src="/plan.png"></picture>',
  '<img src="https://elsewhere.example/plan.png">',
  '<img src="//elsewhere.example/plan.png">',
  '<img src="data:image/gif;base64,R0lGODdhAQABAA==">',
  '<img src="/plan.svg#part">',
  '<img src="/broken.png">',
])('%s stays as its author wrote it', async (image) => {
  const more = {
    'static/plan.svg': '<svg viewBox="0 0 9 9"></svg>',
    'static/broken.png': png(9, 9).slice(0, 20),
  };
  expect(await imagesOf(image, more)).toEqual([/<img[^>]*>/.exec(image)![0]]);
});

test('pictures have sizes in excerpts, in every dialect and with every parser, but not if the site forbids it', async () => {
  const size = 'width="10" height="20"';
  const files = (settings: string) => ({
    ...bareTheme,
    'layouts/home.html': '{{ site.posts.first.excerpt }}',
    'ssg.config.yml': `${config}${settings}`,
    'content/posts/2026-01-02-a.md': '---\ntitle: A\nexcerpt: "![x](/plan.png)"\n---\n![](/plan.png)\n',
    'content/plan.png': png(10, 20),
  });
  for (const settings of ['', 'markdown: {dialect: kramdown}\n', 'markdown: {parser: remark}\n']) {
    const {files: made} = await buildSite(files(settings));
    expect(made[output]).toContain(size);
    expect(made['index.html']).toContain(`<img src="/plan.png" alt="x" ${size}>`);
  }
  const {files: made} = await buildSite(files('markdown: {imageSizes: false}\n'));
  expect(made[output]).not.toContain('width');
  expect(made['index.html']).not.toContain('width');
});

test('pages of a Jekyll site come out as Jekyll writes them', async () => {
  const {files} = await buildSite({
    '_config.yml': 'title: T\ntimezone: UTC\n',
    '_posts/2026-01-02-a.md': post('![](/plan.png)'),
    'about.html': '---\n---\n<img src="/plan.png">',
    'plan.png': png(10, 20),
  });
  expect(imagesIn(files['2026/01/02/a.html'])).toEqual(['<img src="/plan.png" />']);
  expect(imagesIn(files['about.html'])).toEqual(['<img src="/plan.png">']);
});

test('a picture of another size gives its pages the new one in the next build', async () => {
  const root = writeFiles({
    ...bareTheme,
    'ssg.config.yml': config,
    'content/posts/2026-01-02-a.md': post('![](/plan.png)'),
    'static/plan.png': png(10, 20),
  });
  const {value: order} = await loadSite(root, {});
  const memo = createMemo();
  const image = async () => {
    const {value} = await build({...order!, memo});
    return imagesIn(String(value.files.find(({path}) => path === output)?.content))[0];
  };
  expect(await image()).toContain('width="10" height="20"');
  writeFileSync(join(root, 'static/plan.png'), png(20, 10));
  expect(await image()).toContain('width="20" height="10"');
  writeFileSync(join(root, 'static/plan.png'), 'broken');
  expect(await image()).toBe('<img src="/plan.png">');
});

test('a picture of several megabytes is reported where it is shown', async () => {
  const photo = Buffer.concat([png(40, 30), Buffer.alloc(3_000_000)]);
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'ssg.config.yml': config,
    'content/posts/2026-01-02-a.md': post('![](photo.png)'),
    'content/posts/photo.png': photo,
  });
  expect(diagnostics).toMatchObject([
    {code: 'image-large', severity: 'warning', place: {line: 4, column: 5}},
  ]);
  expect(diagnostics[0]!.message).toBe('The image photo.png is 3.0 MB.');
});
