import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {builtInPlugins} from '../built-in.ts';
import {packageRoot} from '../runtime/package-root.ts';
import {isTemplate} from './native-place.ts';

const INCLUDE = /\{%-?\s*include\s+\/*([\w./-]+)\s/g;

/**
 * Names of includes that templates use but the site lacks, since the theme would have provided them. Jekyll
 * sites ignore a missing include; in a native site it is an error.
 */
export function missingIncludes(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const texts = [...files].flatMap(([path, text]) =>
    typeof text === 'string' && isTemplate(path) ? [text] : [],
  );
  const names = new Set(texts.flatMap((text) => [...text.matchAll(INCLUDE)].map(([, name]) => name!)));
  return [...names].filter((name) => !files.has(`includes/${name}`) && !isOurs(name)).sort();
}

/** Of the theme, or of the events. */
function isOurs(name: string): boolean {
  const isBuiltIn = builtInPlugins().some(({templates}) => Object.hasOwn(templates?.includes ?? {}, name));
  return isBuiltIn || existsSync(join(packageRoot, 'themes/default/includes', name));
}
