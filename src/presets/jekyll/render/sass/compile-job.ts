import {fileURLToPath} from 'node:url';
import {importerInside} from './importer-inside.ts';

/** The part of Dart Sass used here. */
export interface Sass {
  compileString(
    source: string,
    options: Readonly<Record<string, unknown>>,
  ): {readonly css: string; readonly loadedUrls: readonly URL[]};
  readonly Logger: {readonly silent: unknown};
}

/** Where an error is in a stylesheet. */
interface Span {
  readonly start: {readonly line: number};
  readonly text?: string;
  readonly url?: URL;
}

/** A stylesheet and how to compile it, as plain data that can be sent to a thread. */
export interface SassJob {
  readonly text: string;
  readonly syntax: 'scss' | 'indented';
  readonly style: 'compressed' | 'expanded';
  /** Absolute paths of the folders searched for imports. */
  readonly loadPaths: readonly string[];
  /** The theme's stylesheets that are not in files, by the name used in imports. */
  readonly theme?: Readonly<Record<string, string>>;
  /** Absolute path of the only folder that may be read from, for untrusted stylesheets. */
  readonly inside?: string;
}

export type SassResult =
  /** `loaded` has the absolute paths of the imported files. */
  | {readonly css: string; readonly loaded: readonly string[]}
  | {readonly failed: {readonly message: string; readonly file?: string; readonly line?: number}};

/** Jekyll sites have old stylesheets, and these deprecated features still work. */
export const DEPRECATIONS = ['import', 'global-builtin', 'color-functions', 'slash-div', 'mixed-decls'];

/** Compiles one stylesheet; errors are returned, not thrown. */
export function compileJob(
  {text, theme, inside, loadPaths, ...options}: SassJob,
  {compileString, Logger}: Sass,
): SassResult {
  try {
    const {css, loadedUrls} = compileString(text, {
      ...options,
      importers: [
        ...(theme ? [importerOf(theme)] : []),
        ...(inside === undefined ? [] : [importerInside(inside, loadPaths)]),
      ],
      loadPaths: inside === undefined ? loadPaths : [],
      silenceDeprecations: DEPRECATIONS,
      quietDeps: true,
      logger: Logger.silent,
    });
    const files = loadedUrls.filter(({protocol}) => protocol === 'file:');
    return {css, loaded: files.map((url) => fileURLToPath(url))};
  } catch (cause) {
    const {sassMessage, span} = cause as {sassMessage?: string; span?: Span};
    const message = sassMessage ?? (cause instanceof Error ? cause.message : String(cause));
    const isFile = span?.url?.protocol === 'file:';
    const place = span && {line: span.start.line + 1, ...(isFile ? {file: fileURLToPath(span.url!)} : {})};
    return {failed: {message: failureOf(message, span?.text), ...place}};
  }
}

/** The first line of a message, with the text it is about, such as the missing import or the unknown variable. */
export function failureOf(message: string, about = ''): string {
  const line = message.split('\n')[0]!;
  return /^.{2,60}$/.test(about) ? `${line.replace(/\.$/, '')}: ${about}` : line;
}

/** A Dart Sass importer for stylesheets in memory. */
function importerOf(theme: Readonly<Record<string, string>>) {
  return {
    canonicalize: (name: string) => (Object.hasOwn(theme, name) ? new URL(`theme:${name}`) : null),
    load: ({pathname}: URL) => ({contents: theme[pathname]!, syntax: 'scss'}),
  };
}
