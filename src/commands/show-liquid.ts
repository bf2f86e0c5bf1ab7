import {join} from 'node:path';
import type {LoadedSite} from './load-site.ts';
import {writeAt} from './write-at.ts';

/** Makes a build write the code compiled from each template to `.ssg-cache/liquid/PATH.js`. */
export function withLiquidShown({config, ...site}: LoadedSite): LoadedSite {
  const folder = join(site.root, config.folders.cache, 'liquid');
  const inspect = (path: string, source: string): void => {
    const file = join(folder, `${path.replace(/[^\w./-]/g, '_')}.js`);
    writeAt(file, source);
  };
  return {...site, config: {...config, liquid: {...config.liquid, inspect}}};
}
