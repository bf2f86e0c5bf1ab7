import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {buildCommand} from '../commands/build.ts';
import {loadSite} from '../commands/load-site.ts';
import {captureOutput} from './capture-output.ts';
import type {Files} from './site.ts';
import {addLinks, config, jekyll, native, writeSite} from './site-beside.ts';

captureOutput();

describe('what --safe refuses', () => {
  it.each<[string, Files, place: object]>([
    ['content', {...native, 'ssg.config.yml': `${config}content: ../outside\n`}, {line: 4}],
    ['static', {...native, 'ssg.config.yml': `${config}static: ../outside\n`}, {line: 4}],
    ['data', {...native, 'ssg.config.yml': `${config}data: ../../\n`}, {line: 4}],
    ['theme', {...native, 'ssg.config.yml': `${config}theme: ../../outside\n`, 'themes/a': ''}, {line: 4}],
    ['output', {...native, 'ssg.config.yml': `${config}output: ../public\n`}, {line: 4}],
    ['output', {...native, 'ssg.config.yml': `${config}output: .github\n`}, {line: 4}],
    ['source', {...jekyll, '_config.yml': `${config}source: ../outside\n`}, {line: 4}],
    ['destination', {...jekyll, '_config.yml': `${config}destination: ../outside\n`}, {line: 4}],
  ])('the setting %s that leads out of the site', async (key, files, place) => {
    const {value, diagnostics} = await loadSite(writeSite(files), {safe: true});
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{severity: 'error', code: 'config-outside', place}]);
    expect(diagnostics[0]!.message).toContain(`\`${key}\` leads out of the site`);
  });

  it('allows a folder that the command names', async () => {
    const root = writeSite({...native, 'ssg.config.yml': `${config}output: ../public\n`});
    const {value, diagnostics} = await loadSite(root, {safe: true, destination: '../elsewhere'});
    expect(value?.config.folders.output).toBe('../elsewhere');
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['../outside/secret.txt', 'ssg.config.yml'],
    ['.env', 'ssg.config.yml'],
    ['/dev/zero', '_config.yml'],
  ])('a link to %s as the config file, before it is read', async (target, name) => {
    const root = writeSite({'.env': 'SECRET=1', 'content/a.md': 'A'});
    addLinks(root, {[name]: target});
    expect(await loadSite(root, {safe: true})).toMatchObject({
      value: undefined,
      diagnostics: [{code: 'config-outside', place: {path: name}}],
    });
  });

  it('a theme that is a link out of the site, also one that another theme extends', async () => {
    const root = writeSite({
      ...native,
      'ssg.config.yml': `${config}theme: a\n`,
      'themes/a/theme.yml': 'extends: b',
    });
    addLinks(root, {'themes/b': '../../outside'});
    expect((await loadSite(root, {safe: true})).diagnostics).toMatchObject([
      {code: 'config-outside', place: {path: 'ssg.config.yml', line: 4}},
    ]);
  });

  it('a link in the output folder, which whoever publishes it would follow', async () => {
    const root = writeSite({...jekyll, '_site/a/b.txt': ''});
    addLinks(root, {'_site/a/c.txt': '../../../outside/secret.txt', '_site/d': '../../outside'});
    expect((await loadSite(root, {safe: true})).diagnostics).toMatchObject([
      {code: 'output-link', place: {path: '_site/a/c.txt'}},
      {code: 'output-link', place: {path: '_site/d'}},
    ]);
  });

  it('results of earlier builds, which a stranger may have written', async () => {
    const root = writeSite(native);
    const kept = join(root, '.ssg-cache/as-before');
    await buildCommand(root, {safe: true});
    expect(existsSync(kept)).toBe(false);
    await buildCommand(root, {});
    expect(existsSync(kept)).toBe(true);
  });
});
