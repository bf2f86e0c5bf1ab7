import type {Document} from '../model.ts';
import {digestOf} from '../text/digest.ts';
import {rememberFor} from '../values/remember.ts';

/** A digest of everything in a document except its text. */
export const matterOf = rememberFor(
  ({text: _text, digest, placeOf: _placeOf, ...matter}: Document): string => {
    try {
      return digestOf(JSON.stringify(matter, told));
    } catch {
      // A plugin added something that cannot be written down, such as a function: then every change counts.
      return digest;
    }
  },
);

/** JSON knows neither maps nor classes; what it would silently leave out is written out or refused. */
function told(_: string, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('not a value');
  if (typeof value === 'bigint') return `bigint ${value}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return {[value.constructor.name]: [...value]};
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value;
  return {...value, class: value.constructor.name, text: String(value)};
}
