import {importModule, type Made, made, type Plugin, pathFrom} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';

/** Loads the site's own plugins; the default export of each file is a plugin or a list of them. */
export async function loadOwnPlugins(files: readonly string[], {root}: Settings): Promise<Made<Plugin[]>> {
  const loaded = await Promise.all(
    files.map(async (file) => {
      const path = pathFrom(root, file);
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
