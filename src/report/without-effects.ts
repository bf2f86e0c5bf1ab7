import type {Diagnostic} from '../model.ts';
import {isError, isSetting} from './diagnostic.ts';

const BY_LINKS = ['link-missing', 'fragment-missing'];

/** Without its theme a site lacks most layouts, and what links lead to may be a file that could not be read. */
const EFFECTS: Readonly<Record<string, readonly string[]>> = {
  'theme-not-found': ['layout-missing'],
  'yaml-syntax': BY_LINKS,
  'front-matter-fields': BY_LINKS,
  'front-matter-unclosed': BY_LINKS,
  'permalink-placeholder': ['url-collision', ...BY_LINKS],
};

/** What an error causes elsewhere is not reported as well, since it would send its reader to the wrong place. */
export function withoutEffects(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const effects = new Set(diagnostics.flatMap((one) => (isError(one) ? (EFFECTS[one.code] ?? []) : [])));
  const hasTheme = diagnostics.every(({code}) => code !== 'theme-missing');
  if (effects.size === 0 && hasTheme) return diagnostics;
  return diagnostics.filter((one) => !effects.has(one.code) && (hasTheme || !isOfJekyllTheme(one)));
}

/** The message about a missing Jekyll theme names the layouts that documents ask for, not those of plugins' pages. */
function isOfJekyllTheme({code, place}: Diagnostic): boolean {
  return code === 'layout-missing' && !isSetting(place);
}
