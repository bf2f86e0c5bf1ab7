import {expect, test} from 'vitest';
import {build} from '../../build.ts';
import {loadSite} from '../../commands/load-site.ts';
import {bareTheme, writeFiles} from '../../test/site.ts';

async function buildWith(hooks: string) {
  const root = writeFiles({
    ...bareTheme,
    'ssg.config.mjs': `const no = () => { throw new Error('no'); };
export default {title: 'T', url: 'https://group.example', timezone: 'UTC', plugins: [{name: 'own', ${hooks}}]};`,
    'layouts/post.html': '{{ content }}|{{ "x" | shout }}|{% note a %}|{{ "*a*" | markdownify }}|',
    'content/posts/2026-01-02-a.md': '---\ntitle: A\n---\nText\n',
  });
  const {value} = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z')});
  const {value: built, diagnostics} = await build(value!);
  const page = built.files.find(({path}) => path === '2026/01/02/a/index.html');
  const feed = built.files.find(({path}) => path === 'feed.xml');
  const told = diagnostics.map(({code, message, place}) => [code, message, place.path, place.line]);
  return {page: page?.content, feed: feed?.content, told};
}

const works = 'filters: {shout: (text) => text + "!"}, tags: {note: {render: ({markup}) => markup.trim()}}';
const at = ['layouts/post.html', 1];

test.each([
  [
    `filters: {shout: no}, tags: {note: {render: ({markup}) => markup.trim()}}`,
    ['liquid-own-code', "Filter 'shout' of the plugin `own` failed: no", ...at],
    '<p>Text</p>||a|<p><em>a</em></p>|',
  ],
  [
    `filters: {shout: (text) => text + "!"}, tags: {note: {render: no}}`,
    ['liquid-own-code', "Tag 'note' of the plugin `own` failed: no", ...at],
    '<p>Text</p>|x!||<p><em>a</em></p>|',
  ],
  [
    `${works}, liquid: () => ({markdownify: no})`,
    ['liquid-own-code', '`markdownify` of the plugin `own` failed: no', ...at],
    '<p>Text</p>|x!|a||',
  ],
  [
    `${works}, liquid: no`,
    ['plugin-failed', 'The plugin `own` failed in `liquid`: no', 'ssg.config.mjs', 2],
    '<p>Text</p>|x!|a|<p><em>a</em></p>|',
  ],
  [
    `${works}, feedText: no`,
    [
      'plugin-failed',
      'The plugin `own` failed in `feedText`: no',
      'content/posts/2026-01-02-a.md',
      undefined,
    ],
    '<p>Text</p>|x!|a|<p><em>a</em></p>|',
  ],
])(
  'what a plugin throws is told with its name, and the build goes on: %s',
  async (hooks, expected, shown) => {
    const {page, feed, told} = await buildWith(hooks);
    expect(told).toEqual([expected]);
    expect(String(page).replaceAll('\n', '')).toBe(shown);
    expect(feed).toContain('Text');
  },
);

test('a tag of a plugin keeps its other properties when its code is wrapped', async () => {
  const {told, page} = await buildWith(
    'filters: {shout: (text) => text}, tags: {note: new (class { sign = "!"; render({markup}) { return markup.trim() + this.sign; } })()}',
  );
  expect(told).toEqual([]);
  expect(page).toContain('|a!|');
});
