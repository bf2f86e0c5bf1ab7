import type {Config} from '../../config.ts';
import {digestOf} from '../../text/digest.ts';
import {programKey} from './program-key.ts';

/**
 * A key for everything that results depend on besides the files of the site: the config, the plugins (by
 * their keys), this program, Node. Undefined if a plugin has no key, or the config contains a function.
 */
export function configKey(root: string, config: Config): string | undefined {
  const {plugins, ...rest} = config;
  if (plugins.some(({key}) => key === undefined)) return undefined;
  try {
    const settings = JSON.stringify({...rest, plugins: plugins.map(({name, key}) => [name, key])}, plainOnly);
    return digestOf(root, settings, programKey(), process.version);
  } catch {
    return undefined;
  }
}

function plainOnly(_: string, value: unknown): unknown {
  const isPlain =
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype;
  if (typeof value === 'function' || typeof value === 'symbol' || !isPlain) throw new TypeError('not plain');
  return value;
}
