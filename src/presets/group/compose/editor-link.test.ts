import {expect, it} from 'vitest';
import {editorLink} from './editor-link.ts';

const FILE = {path: 'site/content/posts/2026-11-21-ete.md', text: '---\ntitle: "Été & 🎄 #1"\n---\n'};

it.each([
  ['github', 'https://git.example/g/s/new/main/site/content/posts?filename=2026-11-21-ete.md&value='],
  ['gitea', 'https://git.example/g/s/_new/main/site/content/posts?filename=2026-11-21-ete.md&value='],
] as const)('opens the editor of %s with the file name and text', (kind, start) => {
  const {url, isFilled} = editorLink({url: 'https://git.example/g/s', branch: 'main', kind}, FILE);
  expect(isFilled).toBe(true);
  expect(url.startsWith(start)).toBe(true);
  expect(new URL(url).searchParams.get('value')).toBe(FILE.text);
});

it('opens the editor of GitLab with only the file name', () => {
  expect(editorLink({url: 'https://gitlab.example/g/s', branch: 'feature/a', kind: 'gitlab'}, FILE)).toEqual({
    url: 'https://gitlab.example/g/s/-/new/feature/a?file_name=site%2Fcontent%2Fposts%2F2026-11-21-ete.md',
    isFilled: false,
  });
});

it('leaves out a text that is too long for servers', () => {
  const link = editorLink(
    {url: 'https://git.example/g/s', branch: 'main', kind: 'github'},
    {...FILE, text: 'é'.repeat(2000)},
  );
  expect(link.isFilled).toBe(false);
  expect(link.url).not.toContain('value=');
});
