import {createHash} from 'node:crypto';

/**
 * A short name for some content: equal contents have equal digests. A list counts as its items, because a
 * large site has more of them than a call may have arguments.
 */
export function digestOf(...parts: readonly (string | Uint8Array | readonly string[])[]): string {
  const hash = createHash('sha1');
  for (const part of parts.flat()) hash.update(part).update('\0');
  return hash.digest('base64url');
}
