import {fileURLToPath} from 'node:url';
import {importerInside} from './importer-inside.ts';

/** The part of Dart Sass that is called. */
export interface Sass {
  compileString(
    source: string,
    options: Readonly<Record<string, unknown>>,
  ): {readonly css: string; readonly loadedUrls: readonly URL[]};
  readonly Logger: {readonly silent: unknown};
}

/** Where in a stylesheet something is wrong. */
interface Span {
  readonly start: {readonly line: number};
  readonly text?: string;
  readonly url?: URL;
}

/** A stylesheet and how it is compiled: plain data, which can travel to a thread. */
export interface SassJob {
  readonly text: string;
  readonly syntax: 'scss' | 'indented';
  readonly style: 'compressed' | 'expanded';
  /** Where imports are looked for, absolute. */
  readonly loadPaths: readonly string[];
  /** Stylesheets of the theme that no file holds, by the name that imports give them. */
  readonly theme?: Readonly<Record<string, string>>;
  /** The folder that nothing is read outside of, absolute: for stylesheets of strangers. */
  readonly inside?: string;
}

export type SassResult =
  /** With the files that were imported, absolute. */
  | {readonly css: string; readonly loaded: readonly string[]}
  | {readonly failed: {readonly message: string; readonly file?: string; readonly line?: number}};

/** Stylesheets of Jekyll sites are of their time: what will go away one day still works today. */
export const DEPRECATIONS = ['import', 'global-builtin', 'color-functions', 'slash-div', 'mixed-decls'];

/** Compiles one stylesheet; what is wrong with it is told, not thrown. */
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

/** The first line of a message, with the text that it is about: the import that leads nowhere, the unknown variable. */
export function failureOf(message: string, about = ''): string {
  const line = message.split('\n')[0]!;
  return /^.{2,60}$/.test(about) ? `${line.replace(/\.$/, '')}: ${about}` : line;
}

/** An importer of Dart Sass for texts. */
function importerOf(theme: Readonly<Record<string, string>>) {
  return {
    canonicalize: (name: string) => (Object.hasOwn(theme, name) ? new URL(`theme:${name}`) : null),
    load: ({pathname}: URL) => ({contents: theme[pathname]!, syntax: 'scss'}),
  };
}
