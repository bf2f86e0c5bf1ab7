import type {Diagnostic, Place} from './model.ts';
import type {Context, Plugin} from './plugin.ts';
import {error, settingAt} from './report/diagnostic.ts';
import {thrownAt} from './report/thrown-at.ts';
import {extend} from './values/extend.ts';
import {messageOf} from './values/message-of.ts';

/** One call into a plugin: of which hook, and the file that it is about. */
export interface PluginCall {
  readonly plugin: Plugin;
  readonly hook: keyof Plugin;
  readonly place: Place;
}

/**
 * Runs one call into a plugin. If it throws, that is reported with the names of plugin and hook instead of ending
 * the build, and `otherwise` replaces the result.
 */
export function callPlugin<T>(
  called: PluginCall,
  {report}: Pick<Context, 'report'>,
  call: () => T,
  otherwise: T,
): T {
  try {
    return given(call(), otherwise);
  } catch (cause) {
    report(pluginFailed(called, cause));
    return otherwise;
  }
}

/** Runs one call that may be asynchronous. */
export async function awaitPlugin<T>(
  called: PluginCall,
  {report}: Context,
  call: () => T | Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return given(await call(), otherwise);
  } catch (cause) {
    report(pluginFailed(called, cause));
    return otherwise;
  }
}

/** A hook that forgets its `return` would lose the value it was given; a value of another kind would fail later on. */
function given<T>(result: T, otherwise: T): T {
  if (isPromise(result)) throw new TypeError('it is asynchronous, but this hook must not be.');
  if (otherwise === undefined) return result;
  if (result === undefined) throw new TypeError('it returned nothing.');
  compare(result, otherwise);
  return result;
}

function isPromise(value: unknown): boolean {
  return typeof (value as {then?: unknown} | null | undefined)?.then === 'function';
}

/** Fields that documents, sites, bodies, files and configs always have. A file's `content` may cost something. */
const NEEDED = [
  ...(['id', 'collection', 'format', 'data', 'text', 'title', 'name', 'placeOf'] as const),
  ...(['categories', 'tags', 'authors', 'language', 'digest'] as const),
  ...(['documents', 'urls', 'outputs', 'pageless', 'lists', 'terms', 'heldBack', 'extras'] as const),
  ...(['html', 'excerpt', 'headings', 'files', 'words', 'path', 'folders', 'plugins'] as const),
];

/** Complains about a value of another kind than the one that the hook was given. */
function compare(result: unknown, handed: unknown): void {
  if (typeof handed !== 'object' || handed === null) return;
  if (kindOf(result) !== kindOf(handed))
    throw new TypeError('it returned something other than what it was given.');
  const [made, before] = [result, handed] as Readonly<Record<string, unknown>>[];
  const wrong = NEEDED.find((key) => key in handed && kindOf(made![key]) !== kindOf(before![key]));
  if (wrong !== undefined)
    throw new TypeError(`the \`${wrong}\` of what it returned is missing or of another kind.`);
}

function kindOf(value: unknown): string {
  if (value instanceof Map) return 'map';
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

/** Text that a hook returned, or nothing if it had none to return. */
export function asText(value: string | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === 'string' || isPromise(value)) return value;
  throw new TypeError('it returned no text.');
}

/** The place of problems in a plugin that concern no particular file. */
export const nowhere: Place = settingAt('plugins');

function pluginFailed({plugin, hook, place}: PluginCall, cause: unknown): Diagnostic {
  const thrown = thrownAt(cause);
  const where = thrown === undefined ? 'This' : `It was thrown at ${thrown}. This`;
  const hint = `${where} is a bug in the plugin: tell its author, or remove it from the config.`;
  const message = `The plugin \`${plugin.name}\` failed in \`${hook}\`: ${messageOf(cause)}`;
  return error('plugin-failed', place, message, {hint});
}

/** The context, but what is reported is added to the list. */
export function reportingTo<C extends Context>(context: C, diagnostics: Diagnostic[]): C {
  return extend(context, {report: (one: Diagnostic) => void diagnostics.push(one)});
}

/** The plugins that have a hook. */
export function having<K extends keyof Plugin>(
  plugins: readonly Plugin[],
  hook: K,
): (Plugin & Required<Pick<Plugin, K>>)[] {
  return plugins.filter((plugin) => plugin[hook] !== undefined) as (Plugin & Required<Pick<Plugin, K>>)[];
}
