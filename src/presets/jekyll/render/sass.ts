import {createRequire} from 'node:module';
import {basename, dirname, extname, join, relative} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {type Context, type Source, warning} from '../../../index.ts';
import {isMap} from '../config/merge.ts';
import {type Settings, textOf, textsOf} from '../config/settings.ts';

/** The part of Dart Sass that is called. */
interface Sass {
  compileString(source: string, options: Readonly<Record<string, unknown>>): {readonly css: string};
  readonly Logger: {readonly silent: unknown};
}

const compilers = new WeakMap<Settings, Sass>();
/** Of one build, by path and text: a layout may compile the same stylesheet for every page. */
const compiled = new WeakMap<Settings, Map<string, string>>();

/** Loads Sass when the site has a stylesheet that needs it: it is large, and many sites have none. */
export async function loadSass(
  sources: readonly Source[],
  settings: Settings,
  context: Context,
): Promise<void> {
  compiled.set(settings, new Map());
  const first = sources.find(needsSass);
  if (!first || compilers.has(settings)) return;
  const sass = await importSass(settings.root);
  if (sass) compilers.set(settings, sass);
  else {
    const hint = 'Install it beside the site: npm install sass (or: npx -p usergroup-ssg -p sass ssg build).';
    context.report(
      warning(
        'sass-missing',
        {path: first.path},
        'Stylesheets in Sass were left out: Sass is not installed.',
        {hint},
      ),
    );
  }
}

/** A stylesheet of Sass as CSS, with the imports of `_sass`; what cannot be compiled leaves a comment. */
export function compileSass(text: string, path: string, place: SassPlace): string {
  const known = compiled.get(place.settings);
  const key = `${path}\n${text}`;
  const css = known?.get(key) ?? compile(text, path, place);
  known?.set(key, css);
  return css;
}

function compile(text: string, path: string, {settings, context}: SassPlace): string {
  const sass = compilers.get(settings);
  if (!sass) return '/* Sass is not installed. */\n';
  try {
    return `${sass.compileString(text, optionsOf(path, text, {sass, settings})).css}\n`;
  } catch (cause) {
    context?.report(failed(path, cause, settings));
    return '/* This stylesheet could not be compiled. */\n';
  }
}

export interface SassPlace {
  readonly settings: Settings;
  /** Told of what fails; a filter has nobody to tell. */
  readonly context?: Pick<Context, 'report'>;
}

function needsSass({path, role, bytes}: Source): boolean {
  if (role.kind === 'document') return /\.(?:scss|sass)$/i.test(path);
  return (role.kind === 'layout' || role.kind === 'include') && Buffer.from(bytes()).includes('ssify');
}

/** The site's own Sass, or the one beside this package. */
async function importSass(root: string): Promise<Sass | undefined> {
  const own = () => pathToFileURL(createRequire(join(root, 'index.js')).resolve(PACKAGE)).href;
  for (const name of [own, () => PACKAGE]) {
    try {
      return (await import(name())) as Sass;
    } catch {}
  }
  return undefined;
}

/** A variable, so that no bundler looks for it. */
const PACKAGE: string = 'sass';

/** jekyll-sass-converter: `style`, `sass_dir` and `load_paths` of the `sass:` section. */
function optionsOf(
  path: string,
  text: string,
  {sass: {Logger}, settings: {values, source}}: {sass: Sass; settings: Settings},
): Record<string, unknown> {
  const own = isMap(values.sass) ? values.sass : {};
  const style = textOf(own.style).replace(/^:/, '');
  const folders = [textOf(own.sass_dir) || '_sass', ...textsOf(own.load_paths)];
  const beside = dirname(path);
  return {
    syntax: path.toLowerCase().endsWith('.sass') ? 'indented' : 'scss',
    style: style === 'compressed' ? 'compressed' : 'expanded',
    loadPaths: (importsItsName(path, text) ? [...folders, beside] : [beside, ...folders]).map((folder) =>
      join(source, folder),
    ),
    // Stylesheets of Jekyll sites are of their time: what will go away one day still works today.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'slash-div', 'mixed-decls'],
    quietDeps: true,
    logger: Logger.silent,
  };
}

/** `main.scss` that imports `main` means the one in `_sass`. Others mean what lies beside them first. */
function importsItsName(path: string, text: string): boolean {
  const name = basename(path, extname(path));
  return [...text.matchAll(/["']([\w./-]+)["']/g)].some(([, wanted]) => wanted === name);
}

function failed(path: string, cause: unknown, {source}: Settings) {
  const {sassMessage, span} = cause as {sassMessage?: string; span?: {start: {line: number}; url?: URL}};
  const message = sassMessage ?? (cause instanceof Error ? cause.message : String(cause));
  const file = span?.url ? relative(source, fileURLToPath(span.url)).replaceAll('\\', '/') : path;
  const hint = 'Correct the stylesheet; it stays empty until then.';
  const place = {path: file, ...(span && file !== path ? {line: span.start.line + 1} : {})};
  return warning('sass-failed', place, `Sass cannot compile this: ${message.split('\n')[0]}`, {hint});
}
