import type {Diagnostic, Place} from './model.ts';
import type {Context, Plugin} from './plugin.ts';
import {error} from './report/diagnostic.ts';

/**
 * Runs one call into a plugin. What it throws is told with the plugin's name instead of ending the
 * build, and `otherwise` takes the place of its result.
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

/** Runs one call that takes its time. */
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

/** Without its `return`, a hook would lose what it was handed. */
function given<T>(result: T, otherwise: T): T {
  if (result === undefined && otherwise !== undefined) throw new TypeError('it gives nothing back.');
  return result;
}

/** Where what a plugin does beside all files is told. */
export const nowhere: Place = {path: 'ssg.config'};

function pluginFailed(plugin: Plugin, place: Place, cause: unknown): Diagnostic {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const hint = 'This is a fault of the plugin: tell its author, or take it out of the config.';
  return error('plugin-failed', place, `The plugin \`${plugin.name}\` failed: ${reason}`, {hint});
}

/** The plugins that have a hook, each with it. */
export function having<K extends keyof Plugin>(
  plugins: readonly Plugin[],
  hook: K,
): (Plugin & Required<Pick<Plugin, K>>)[] {
  return plugins.filter((plugin) => plugin[hook] !== undefined) as (Plugin & Required<Pick<Plugin, K>>)[];
}
