import {relative} from 'node:path';
import {importModule, type Made, made, type Plugin} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';

/** Runs the site's own plugins; each file exports one, or a list of them, by default. */
export async function loadOwnPlugins(files: readonly string[], {root}: Settings): Promise<Made<Plugin[]>> {
  const loaded = await Promise.all(
    files.map(async (file) => {
      const path = relative(root, file).replaceAll('\\', '/');
      const {value, diagnostics} = await importModule(file, path);
      return made(value === undefined ? [] : [value].flat().map((one) => named(one, path)), diagnostics);
    }),
  );
  return made(
    loaded.flatMap(({value}) => value),
    loaded.flatMap(({diagnostics}) => diagnostics),
  );
}

function named(plugin: object, path: string): Plugin {
  return {name: path, ...plugin};
}
