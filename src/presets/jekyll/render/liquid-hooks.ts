import {posix} from 'node:path';
import type {Site, Source} from '../../../api.ts';
import {type LineNumbers, numberedCode} from '../../../kramdown/index.ts';
import type {LiquidHooks} from '../../../liquid/index.ts';
import {textOf} from '../config/settings.ts';
import {colour} from './colours.ts';
import {markdownToHtml} from './markdown.ts';
import {markedLines} from './marked-lines.ts';
import {postNamed} from './post-named.ts';
import {compileSass, type SassPlace, textFailed} from './sass/sass.ts';
import {smartify} from './smartify.ts';

/** Line numbers as in `{% highlight ruby linenos %}`: Jekyll::Tags::HighlightBlock. */
const LINES: LineNumbers = {start: 1, tableClass: 'rouge-table', gutterClass: 'gutter', codeClass: 'code'};

/** What Jekyll's filters and tags need from the site. */
export function liquidHooks(
  site: Site,
  files: readonly Source[],
  {settings, context}: SassPlace,
): LiquidHooks {
  const {urls} = site;
  const {collectionsDir} = settings;
  const compiled = (text: string, name: string, warn: (code: string, message: string) => void) =>
    compileSass(text, name, {settings, context}, (failure) =>
      warn('sass-failed', textFailed(failure, settings)),
    );
  return {
    markdownify: remembering((text) => markdownToHtml(text, settings)),
    smartify: (text) => smartify(text, settings),
    scssify: (text, warn) => compiled(text, 'filter.scss', warn),
    sassify: (text, warn) => compiled(text, 'filter.sass', warn),
    highlight(code, language, {linenos, mark_lines: marked}) {
      // Jekyll::Tags::HighlightBlock#render; every other highlighter runs in the browser.
      if (!/^(?:rouge|pygments)$/.test(textOf(settings.values.highlighter))) return escapeHtml(code).trim();
      const coloured = colour(code, language, settings) ?? escapeHtml(code);
      const html = Array.isArray(marked) ? markedLines(coloured, new Set(marked.map(Number))) : coloured;
      return linenos ? numberedCode(html, LINES) : html;
    },
    postUrl: (name) => urls.get(postNamed(name, site, settings) ?? ''),
    link: (path) => addressOfFile(path.replace(/^\//, ''), site, {files, collectionsDir}),
  };
}

/** Remembers results, as many pages have the same footer and the same site description. */
function remembering(convert: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const html = known.get(text) ?? convert(text);
    if (known.size < REMEMBERED) known.set(text, html);
    return html;
  };
}

const REMEMBERED = 100;

function escapeHtml(code: string): string {
  return code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A path in a collection does not begin with `collections_dir`; Jekyll::Tags::Link. */
function addressOfFile(
  path: string,
  {urls}: Site,
  {files, collectionsDir}: {files: readonly Source[]; collectionsDir: string},
): string | undefined {
  const paths = [path, posix.join(collectionsDir, path)];
  const file = files.find((one) => paths.includes(one.path));
  const url = urls.get(path) ?? urls.get(paths[1]!);
  return url ?? (file?.role.kind === 'file' ? file.role.url : undefined);
}
