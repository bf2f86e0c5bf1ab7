import {createHash} from 'node:crypto';

/**
 * A short name for a content: equal contents have equal digests. A list stands for its items: of a large site it holds
 * more than a call may have arguments.
 */
export function digestOf(...parts: readonly (string | Uint8Array | readonly string[])[]): string {
  const hash = createHash('sha1');
  for (const part of parts.flat()) hash.update(part).update('\0');
  return hash.digest('base64url');
}
