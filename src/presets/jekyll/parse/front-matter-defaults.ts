import {endsOf, isInName, layOver, literalParts, type Part} from '../../../api.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import type {DefaultsSet, Settings} from '../config/settings.ts';

type Data = Readonly<Record<string, unknown>>;

/** Jekyll::FrontmatterDefaults#all: the merged values of all sets whose scope matches a document. */
export function defaultsOf(path: string, type: string | undefined, settings: Settings): Data {
  let values: Data = {};
  let strongest: DefaultsSet | undefined;
  for (const set of settings.defaults) {
    if (!applies(set, path, type, settings)) continue;
    if (strongest === undefined || hasPrecedence(set, strongest)) {
      values = layOver(values, set.values);
      strongest = set;
    } else values = layOver(set.values, values);
  }
  return values;
}

/** Jekyll::FrontmatterDefaults#find: of the sets that have the key, the strongest gives the value. */
export function defaultOf(key: string, path: string, type: string | undefined, settings: Settings): unknown {
  let strongest: DefaultsSet | undefined;
  for (const set of settings.defaults) {
    if (!Object.hasOwn(set.values, key) || !applies(set, path, type, settings)) continue;
    if (strongest === undefined || hasPrecedence(set, strongest)) strongest = set;
  }
  return strongest?.values[key];
}

/** A path covers what begins with it; in Jekyll 3 it covers a whole file or folder. */
function applies(set: DefaultsSet, path: string, type: string | undefined, settings: Settings): boolean {
  if (set.type !== undefined && set.type !== type) return false;
  if (set.path === '') return true;
  if (set.path.includes('*')) return isGlobbed(withoutCollectionsDir(set.path, settings), path);
  const scope = withoutCollectionsDir(set.path, settings);
  return followsJekyll3(settings) ? path === scope || path.startsWith(`${scope}/`) : path.startsWith(scope);
}

/** The longer path wins, then the set with a type, then the later one. */
function hasPrecedence(set: DefaultsSet, old: DefaultsSet): boolean {
  const [length, oldLength] = [sanitized(set.path).length, sanitized(old.path).length];
  if (length !== oldLength) return length > oldLength;
  return set.type !== undefined || old.type === undefined;
}

function sanitized(path: string): string {
  return path.startsWith('/') ? path.replace(/^\/|\/$/g, '') : path;
}

/** A scope with a star covers the files and folders it matches, and everything below them. */
function isGlobbed(pattern: string, path: string): boolean {
  const found = pattern.replace(/^\//, '').matchAll(/\*\*\/|\*+|./gs);
  const parts = [...found].flatMap(([sign]) => PARTS[sign.replace(/^\*+$/, '*')] ?? literalParts(sign));
  return [...endsOf(path, parts)].some((end) => end === path.length || path[end] === '/');
}

const PARTS: Readonly<Record<string, Part>> = {'**/': 'folders', '*': {many: isInName}, '?': {one: isInName}};

/** Scopes may begin with `collections_dir`; the paths compared with them do not. */
function withoutCollectionsDir(path: string, {collectionsDir}: Settings): string {
  return collectionsDir !== '' && path.startsWith(`${collectionsDir}/`)
    ? path.slice(collectionsDir.length + 1)
    : path;
}
