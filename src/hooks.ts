import type {Diagnostic, Place} from './model.ts';
import type {Context, Plugin} from './plugin.ts';
import {error} from './report/diagnostic.ts';

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

/** A hook that forgets its `return` would lose the value it was given. */
function given<T>(result: T, otherwise: T): T {
  if (result === undefined && otherwise !== undefined) throw new TypeError('it gives nothing back.');
  return result;
}

/** The place of problems in a plugin that concern no particular file. */
export const nowhere: Place = {path: 'ssg.config', setting: ['plugins']};

function pluginFailed(plugin: Plugin, place: Place, cause: unknown): Diagnostic {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hint = 'This is a fault of the plugin: tell its author, or take it out of the config.';
  return error('plugin-failed', place, `The plugin \`${plugin.name}\` failed: ${reason}`, {hint});
}

/** The plugins that have a hook. */
export function having<K extends keyof Plugin>(
  plugins: readonly Plugin[],
  hook: K,
): (Plugin & Required<Pick<Plugin, K>>)[] {
  return plugins.filter((plugin) => plugin[hook] !== undefined) as (Plugin & Required<Pick<Plugin, K>>)[];
}
