import type {KramdownOptions} from '../options.ts';
import {codeOfName, codeOfNumber} from './entity-names.ts';

export interface EntityMatch {
  written: string;
  name: string | undefined;
  /** Undefined for a name that is not known. */
  code: number | undefined;
  end: number;
}

const ENTITY = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;

/** What looks like an entity at `at`: `&name;`, `&#1;` or `&#x1;`. */
export function entityAt(
  text: string,
  at: number,
  version: KramdownOptions['version'],
): EntityMatch | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (!match) return undefined;
  const [written, name, decimal, hex] = match;
  const code =
    name === undefined
      ? codeOfNumber(decimal ? Number(decimal) : Number.parseInt(hex!, 16))
      : codeOfName(name, version);
  return {written, name, code, end: ENTITY.lastIndex};
}
