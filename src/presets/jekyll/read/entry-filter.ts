import {posix} from 'node:path';
import {matchesFileName} from './file-name-match.ts';

export interface EntryFilter {
  /** Whether to read an entry; `entry` is its path below `base`, a folder below the source. */
  keeps(entry: string, base: string, isFolder: boolean): boolean;
}

/** Jekyll::EntryFilter: `include` wins over `exclude`; special and backup files are left out. */
export function createEntryFilter(include: readonly string[], exclude: readonly string[]): EntryFilter {
  const excluded = exclude.filter((pattern) => !include.includes(pattern)).map(normal);
  const included = include.map(normal);
  return {
    keeps(entry, base, isFolder) {
      if (entry.endsWith('.')) return false;
      const isIncluded =
        matchesAny(included, entry, isFolder) || matchesAny(included, posix.basename(entry), isFolder);
      if (isIncluded) return true;
      return !isSpecial(entry) && !matchesAny(excluded, posix.join(base, entry), isFolder);
    },
  };
}

/** A pattern also matches every path that begins with it. */
function matchesAny(patterns: readonly string[], path: string, isFolder: boolean): boolean {
  return patterns.some(
    (pattern) =>
      matchesFileName(pattern, path) || path.startsWith(pattern) || (isFolder && pattern === `${path}/`),
  );
}

/** Patterns are relative to the source, whether they begin with a slash or not. */
function normal(pattern: string): string {
  return pattern.replace(/\/{2,}/g, '/').replace(/^\.?\//, '');
}

function isSpecial(entry: string): boolean {
  return /^[._#~]/.test(entry) || /^[._#~]/.test(posix.basename(entry)) || entry.endsWith('~');
}
