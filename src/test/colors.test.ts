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

test('what is not a colour of CSS is reported, with what is meant', async () => {
  const forms = "Write a colour as in CSS: '#8a1c4a', rgb(138 28 74), hsl(335 66% 33%), crimson.";
  expect(await told('  accent: bleu\n  dark-paper: 8a1c4a\n  ink: 1 2 3\n')).toEqual([
    [
      ...[
        'config-value',
        'ssg.config.yml:5:3',
        '`colors.accent: bleu` is not a colour, so browsers ignore it.',
      ],
      `Did you mean blue? ${forms}`,
    ],
    [expect.anything(), 'ssg.config.yml:6:3', expect.anything(), `Did you mean '#8a1c4a'? ${forms}`],
    [expect.anything(), 'ssg.config.yml:7:3', expect.anything(), forms],
  ]);
});

test('an accent that is hard to read is reported for each scheme, with the contrast that it has', async () => {
  expect(await told("  accent: '#ffb000'\n  dark-accent: '#333'\n")).toEqual([
    [
      ...['color-contrast', 'ssg.config.yml:5:3'],
      'The accent #ffb000 has too little contrast in the light scheme: 1.78 to 1 for links, 1.64 to 1 for links in boxes, 1.83 to 1 for buttons.',
      'Set a darker `accent`: text needs a contrast of 4.5 to 1.',
    ],
    [
      ...['color-contrast', 'ssg.config.yml:6:3'],
      'The accent #333333 has too little contrast in the dark scheme: 1.41 to 1 for links, 1.25 to 1 for links in boxes, 1.49 to 1 for buttons.',
      'Set a lighter `dark-accent`: text needs a contrast of 4.5 to 1.',
    ],
  ]);
});

test('what is measured is what is shown: the tint of the accent in the dark scheme, and text on buttons', async () => {
  expect(await told("  accent: '#8a1c4a'\n")).toEqual([]);
  expect(await told("  accent: '#ffb000'\n  on-accent: '#000'\n  paper: '#222'\n  panel: '#111'\n")).toEqual(
    [],
  );
  const [only, ...others] = await told("  on-accent: '#0f5c6e'\n");
  expect(others).toEqual([]);
  expect(only!.slice(1, 3)).toEqual([
    'ssg.config.yml:5:3',
    'The accent #0f5c6e has too little contrast in the light scheme: 1.00 to 1 for buttons.',
  ]);
});
