import {rmSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadedSite} from './load-site.ts';
import {writeNew} from './write-new.ts';

/** Makes a build write the code compiled from each template to `.ssg-cache/liquid/PATH.js`. */
export function withLiquidShown({config, ...site}: LoadedSite): LoadedSite {
  const folder = join(site.root, config.folders.cache, 'liquid');
  const inspect = (path: string, source: string): void => {
    const file = join(folder, `${path.replace(/[^\w./-]/g, '_')}.js`);
    rmSync(file, {force: true});
    writeNew(file, source);
  };
  return {...site, config: {...config, liquid: {...config.liquid, inspect}}};
}
