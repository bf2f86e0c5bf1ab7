import type {Diagnostic, Place} from './model.ts';
import type {Context, Plugin} from './plugin.ts';
import {error, settingAt} from './report/diagnostic.ts';

/**
 * Runs one call into a plugin. If it throws, that is reported with the plugin's name instead of ending the
 * build, and `otherwise` replaces the result.
 */
export function callPlugin<T>(
  plugin: Plugin,
  place: Place,
  {report}: Pick<Context, 'report'>,
  call: () => T,
  otherwise: T,
): T {
  try {
    return given(call(), otherwise);
  } catch (cause) {
    report(pluginFailed(plugin, place, cause));
    return otherwise;
  }
}

/** Runs one call that may be asynchronous. */
export async function awaitPlugin<T>(
  plugin: Plugin,
  place: Place,
  {report}: Context,
  call: () => T | Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return given(await call(), otherwise);
  } catch (cause) {
    report(pluginFailed(plugin, place, cause));
    return otherwise;
  }
}

/** A hook that forgets its `return` would lose the value it was given; a value of another kind would fail later on. */
function given<T>(result: T, otherwise: T): T {
  if (isPromise(result)) throw new TypeError('it is asynchronous, but this hook must not be.');
  if (otherwise === undefined) return result;
  if (result === undefined) throw new TypeError('it returned nothing.');
  const isSame = Array.isArray(otherwise) ? Array.isArray(result) : isLike(result, otherwise);
  if (!isSame) throw new TypeError('it returned something other than what it was given.');
  return result;
}

function isPromise(value: unknown): boolean {
  return typeof (value as {then?: unknown} | null | undefined)?.then === 'function';
}

/** Fields by which documents, sites, bodies, files and configs are recognised. */
const NEEDED = 'id documents urls outputs pageless lists html path folders plugins'.split(' ');

function isLike(result: unknown, handed: unknown): boolean {
  if (typeof handed !== 'object' || handed === null) return true;
  if (typeof result !== 'object' || result === null) return false;
  return NEEDED.every((key) => !(key in handed) || key in result);
}

/** Text that a hook returned, or nothing if it had none to return. */
export function asText(value: string | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === 'string' || isPromise(value)) return value;
  throw new TypeError('it returned no text.');
}

/** The place of problems in a plugin that concern no particular file. */
export const nowhere: Place = settingAt('plugins');

function pluginFailed(plugin: Plugin, place: Place, cause: unknown): Diagnostic {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hint = 'This is a bug in the plugin: tell its author, or remove it from the config.';
  return error('plugin-failed', place, `The plugin \`${plugin.name}\` failed: ${reason}`, {hint});
}

/** The plugins that have a hook. */
export function having<K extends keyof Plugin>(
  plugins: readonly Plugin[],
  hook: K,
): (Plugin & Required<Pick<Plugin, K>>)[] {
  return plugins.filter((plugin) => plugin[hook] !== undefined) as (Plugin & Required<Pick<Plugin, K>>)[];
}
