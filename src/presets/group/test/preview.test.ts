import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {bundledFile} from '../../../api.ts';
import {buildFixture, FIXTURE} from './build-site.ts';

const config = readFileSync(join(FIXTURE, 'ssg.config.yml'), 'utf8');
const build = (text: string) => buildFixture({files: {'ssg.config.yml': text}});
const bundled = (dialect: string) => readFileSync(bundledFile(`preview-${dialect}.js`)!, 'utf8');

describe('the preview of the forms', () => {
  it.each(['write', 'announce'])('is published beside the form, which does not load it: %s', async (form) => {
    const {files, diagnostics} = await build(`${config}baseUrl: /php\n`);
    expect(diagnostics).toEqual([]);
    const page = files.get(`${form}/index.html`)!;
    expect(page).toContain('data-preview="/php/assets/preview.js"');
    expect(page).not.toContain('src="/php/assets/preview.js"');
    expect(files.get('assets/preview.js')).toBe(bundled('gfm'));
  });

  it('is in the dialect of the site, with its options', async () => {
    const {files} = await build(`${config}markdown: {dialect: kramdown, kramdown: {hardWrap: true}}\n`);
    expect(files.get('write/index.html')).toContain('data-preview-options="{&quot;hardWrap&quot;:true}"');
    expect(files.get('assets/preview.js')).toBe(bundled('kramdown'));
  });

  it('is missing on a site that has no form', async () => {
    const {files} = await build(config.slice(0, config.indexOf('repository:')));
    expect(files.has('assets/preview.js')).toBe(false);
  });
});
