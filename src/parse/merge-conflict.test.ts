import {describe, expect, it} from 'vitest';
import {buildSite} from '../test/site.ts';
import {mergeConflict} from './merge-conflict.ts';

const conflict = '<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> other\n';

describe('a conflict that git left in a file', () => {
  it.each([
    ['the text', `Text\n\n${conflict}`, 3],
    ['the beginning', conflict, 1],
    ['three versions', conflict.replace('=======', '||||||| base\nZero\n======='), 1],
    ['text behind code', `\`\`\`\ncode\n\`\`\`\n${conflict}`, 4],
  ])('is reported with its line in %s', (_, text, line) => {
    expect(mergeConflict(text, 'a.md')).toMatchObject({
      code: 'merge-conflict',
      severity: 'warning',
      place: {path: 'a.md', line, column: 1},
    });
  });

  it.each([
    ['a heading', 'Title\n=======\n'],
    ['arrows', '<<<<<<< and\n\n>>>>>>> there\n'],
    ['a fence', `Write:\n\n\`\`\`\n${conflict}\`\`\`\n`],
    ['a highlight', `{% highlight text %}\n${conflict}{% endhighlight %}\n`],
    ['indented code', conflict.replaceAll(/^/gm, '    ')],
  ])('is not found in %s', (_, text) => expect(mergeConflict(text, 'a.md')).toBeUndefined());

  it('is reported in posts and data, with any line endings', async () => {
    const {diagnostics} = await buildSite({
      'content/posts/2026-01-02-a.md': `---\ntitle: A\n---\n${conflict}`.replaceAll('\n', '\r\n'),
      'data/talks.yml': `<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> other\n`,
    });
    const told = diagnostics.filter(({code}) => code === 'merge-conflict').map(({place}) => place);
    expect(told).toEqual([
      {path: 'content/posts/2026-01-02-a.md', line: 4, column: 1},
      {path: 'data/talks.yml', line: 1, column: 1},
    ]);
  });
});
