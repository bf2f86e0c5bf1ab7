import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, parse, relative} from 'node:path';
import {expect, test} from 'vitest';
import {makeSettings} from '../config/settings.ts';
import {relativeInclude} from './include-file.ts';

test('a site may be a whole drive', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-drive-')));
  writeFileSync(join(folder, 'part.md'), 'text');
  const {root} = parse(folder);
  const name = relative(root, join(folder, 'part.md')).replaceAll('\\', '/');
  expect(relativeInclude(name, 'index.md', makeSettings(root, []))).toEqual({path: name, text: 'text'});
  rmSync(folder, {recursive: true});
});
