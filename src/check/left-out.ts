import type {Diagnostic} from '../model.ts';

/** Where Jekyll has more to show, or would stop; what it leaves out, too, is only a warning. */
const CODES = new Set(['gem-missing', 'ruby-plugin', 'tag-unknown', 'theme-missing']);

/** What a build leaves out although Jekyll makes it: the work of plugins, tags and themes. */
export function leftOut(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({code}) => CODES.has(code));
}
