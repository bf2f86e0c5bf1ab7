import {expect, it} from 'vitest';
import {build} from './build.ts';
import {loadSite} from './commands/load-site.ts';
import {openCache} from './commands/site-cache.ts';
import type {Plugin} from './index.ts';
import {bareTheme, writeFiles} from './test/site.ts';

const DAY = 86_400_000;

/** Shows the last of three days that has come, and asks for no more than it must. */
const lastDay: Plugin = {
  name: 'last-day',
  key: 'last-day-1',
  asksForTexts: true,
  relate(site, {hasCome}) {
    const day = [3, 2, 1].find((one) => hasCome(one * DAY)) ?? 0;
    return {...site, extras: {...site.extras, day}};
  },
};

it('knows in the next process, too, which moments have come', async () => {
  const root = writeFiles({
    ...bareTheme,
    'ssg.config.yml': 'title: Group\ntimezone: UTC\n',
    'layouts/page.html': 'Day {{ site.day }}',
    'content/about.md': '---\ntitle: About\n---\n',
  });
  const shownAt = async (epoch: number) => {
    const {value} = await loadSite(root, {now: new Date(epoch)});
    const site = {...value!, config: {...value!.config, plugins: [...value!.config.plugins, lastDay]}};
    const cache = openCache<null>(site)!;
    const memo = cache.memo();
    const {value: built, diagnostics} = await build({...site, memo});
    cache.save(memo, built, {counts: null, diagnostics});
    return [built.files.find(({path}) => path === 'about/index.html')?.content, built.print] as const;
  };
  const prints = new Set<string | undefined>();
  for (const day of [1, 2, 3, 3.5]) {
    const [text, print] = await shownAt(day * DAY);
    expect(text).toBe(`Day ${Math.floor(day)}`);
    prints.add(print);
  }
  expect(prints.size, 'editions that are told apart').toBe(3);
});
