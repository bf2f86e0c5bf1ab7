import {expect, test} from 'vitest';
import {buildSite, type Files} from './site.ts';

async function told(colors: string, files: Files = {}) {
  const config = `title: T\nurl: https://group.example\ntimezone: UTC\ncolors:\n${colors}`;
  const {diagnostics} = await buildSite({
    'ssg.config.yml': config,
    'content/posts/2026-01-02-a.md': '---\ntitle: A\n---\nText.\n',
    ...files,
  });
  return diagnostics.map(({severity, code, place: {path, line, column}, message, hint}) => {
    expect(severity).toBe('warning');
    return [code, `${path}:${line}:${column}`, message, hint];
  });
}

test('a colour that the theme does not have is reported, with the one that is meant', async () => {
  expect(await told("  acent: '#8a1c4a'\n  dark-papper: '#000'\n  primary: '#000'\n")).toEqual([
    [
      'config-unknown-key',
      'ssg.config.yml:5:3',
      'There is no setting `colors.acent`.',
      'Did you mean `accent`?',
    ],
    [
      ...['config-unknown-key', 'ssg.config.yml:6:3', 'There is no setting `colors.dark-papper`.'],
      'Did you mean `dark-paper`?',
    ],
    [
      ...['config-unknown-key', 'ssg.config.yml:7:3', 'There is no setting `colors.primary`.'],
      'The theme has paper, ink, soft, line, panel, accent, on-accent, mark, string, number, name.',
    ],
  ]);
});

test('colours that templates of the site use are its own', async () => {
  const files = {'includes/mine.html': '{{ site.colors.primary }}'};
  expect(await told("  primary: '#000'\n", files)).toEqual([]);
  expect(await told("  brand: '#000'\n", {'includes/style/colors.css': ''})).toEqual([]);
  expect(await told("  brand: '#000'\n", {'assets/style.css': '---\n---\nbody {}\n'})).toEqual([]);
});
