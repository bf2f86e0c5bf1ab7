import {expect, test} from 'vitest';
import {growthOf, LINEAR} from '../../test/growth.ts';
import {bareTheme, buildSite} from '../../test/site.ts';
import {unknownVariables} from './unknown-variables.ts';

async function said(text: string): Promise<string[]> {
  const {diagnostics} = await buildSite({
    ...bareTheme,
    'content/posts/2026-01-02-a.md': `---\ntitle: A\n---\n${text}\n`,
  });
  return diagnostics.map(({code, place}) => `${code} ${place.line}`);
}

test('what looks like a variable in a text but is not one is reported, with its line', async () => {
  expect(await said('a\n\nText {{ user.name }} and {{ user.age }}, {{- other | upcase }}')).toEqual([
    'liquid-undefined-variable 6',
    'liquid-undefined-variable 6',
  ]);
});

test('known variables, those set in the text, and code are not reported', async () => {
  expect(
    await said(
      '{{ page.title }} {{ site.title }} {% assign x = 1 %}{{ x }} {% for y in site.posts %}{{ y.title }}{{ forloop.index }}{% endfor %}' +
        ' `{{ code }}` {% raw %}{{ raw }}{% endraw %} {{ "text" }} {{ page.nothing }}\n\n```\n{{ fenced }}\n```',
    ),
  ).toEqual([]);
});

test('takes linear time for many names', () => {
  const run = (text: string) => unknownVariables(text, {}, {path: 'a.md', firstLine: 1});
  const names = (count: number) => Array.from({length: count / 4}, (_, i) => `\n{{ a${i} }}`).join('');
  expect(growthOf(run, names)).toBeLessThan(LINEAR);
});
