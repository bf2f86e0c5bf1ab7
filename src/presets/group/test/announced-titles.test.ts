import fc from 'fast-check';
import {expect, it} from 'vitest';
import {postText} from '../compose/post-text.ts';
import {yamlText} from '../compose/yaml-text.ts';
import {buildFixture} from './build-site.ts';

const HARD = [
  '"quotes" and \'more\'',
  'a: b # c',
  'Été 🎄 👩‍💻',
  'one\ntwo',
  '- {a: [b]}',
  '<i>co</i> & co',
  '{{ site }} {% raw %}',
  '\\o/',
  '日本語',
  '&eacute;',
];

it('builds every announcement from the form without warnings', async () => {
  const random = fc.sample(fc.string({unit: 'grapheme', minLength: 1, maxLength: 60}), {
    numRuns: 30,
    seed: 8,
  });
  const titles = [...HARD, ...random.filter((title) => title.trim() !== '')];
  const files = titles.map((title, index) => {
    const draft = {
      title,
      date: '2026-11-20',
      start: '2027-01-12 19:00',
      place: {name: title, address: title},
      text: title,
      hasLiquid: true,
    };
    return [`content/posts/2026-11-20-number-${index}.md`, postText(draft, yamlText)];
  });
  const {diagnostics, site} = await buildFixture({
    files: Object.fromEntries(files) as Record<string, string>,
  });
  expect(diagnostics).toEqual([]);
  expect(site.lists.get('group-events')).toHaveLength(10 + titles.length);
  const shown = (index: number) => site.documents.get(`content/posts/2026-11-20-number-${index}.md`)!.title;
  expect(HARD.slice(0, 9).map((_, index) => shown(index))).toEqual(
    HARD.slice(0, 9).map((title) => title.replace('\n', ' ')),
  );
});
