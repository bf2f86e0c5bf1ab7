import {readFileSync, statSync} from 'node:fs';
import type {Role, Source} from '../model.ts';
import {digestOf} from '../text/digest.ts';

/** A file whose text matters: it is read once, when first asked for, and its digest is that of its bytes. */
export function textSource(path: string, file: string, role: Role): Source {
  let read: {readonly bytes: Uint8Array; readonly digest: string} | undefined;
  const content = () => {
    if (read === undefined) {
      const bytes = readFileSync(file);
      read = {bytes, digest: digestOf(bytes)};
    }
    return read;
  };
  return {
    path,
    file,
    role,
    get digest() {
      return content().digest;
    },
    bytes: () => content().bytes,
  };
}

/** A file that only a plugin has, such as data that it fetched: `madeSource('data/talks.json', text, role)`. */
export function madeSource(path: string, content: string | Uint8Array, role: Role): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {path, role, digest: digestOf(bytes), bytes: () => bytes};
}

/** A file that is only copied: it may be large, so its digest is made from size and time. */
export function copySource(path: string, file: string, role: Role): Source {
  const {size, mtimeMs} = statSync(file);
  return {path, file, role, digest: digestOf(String(size), String(mtimeMs)), bytes: () => readFileSync(file)};
}
