import {expect, test} from 'vitest';
import {buildSite} from '../../../test/site.ts';

const deep = `${'> '.repeat(400)}a`;

test.each(['redcarpet', 'kramdown'])(
  'a text that nests too deeply is reported with its line: %s',
  async (markdown) => {
    const {diagnostics} = await buildSite({
      '_config.yml': `title: T\nmarkdown: ${markdown}\n`,
      'a.md': `---\n---\none\n[x]: /x\n\ntwo\n\n${deep}\n`,
      '_posts/2026-01-01-b.md': `---\ntitle: B\n---\n${deep}\n`,
    });
    expect(diagnostics.map(({severity, code, place}) => [severity, code, place.path, place.line])).toEqual([
      ['error', 'markdown-too-deep', '_posts/2026-01-01-b.md', 4],
      ['error', 'markdown-too-deep', 'a.md', 8],
    ]);
  },
);
