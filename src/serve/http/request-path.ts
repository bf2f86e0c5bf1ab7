import {oddPath} from '../../write/output-path.ts';

/**
 * The path that a request asks for, decoded once, without its leading slash; undefined if it is odd.
 * Odd paths are refused and never repaired, so that no later step can read them differently.
 */
export function requestPath(target: string): string | undefined {
  const query = target.indexOf('?');
  const raw = query === -1 ? target : target.slice(0, query);
  if (!raw.startsWith('/') || target.includes('#') || /[^\x21-\x7e]|[\\|<>"^`{}]|%2f|%5c/i.test(raw))
    return undefined;
  const path = decode(raw.slice(1));
  if (path === undefined || path === '') return path;
  return oddPath(path.endsWith('/') ? path.slice(0, -1) : path) === undefined ? path : undefined;
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}
