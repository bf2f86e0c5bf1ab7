import type {FilterContext} from '../options.ts';
import {escapeHtml} from '../run/escape.ts';
import {inspect} from '../values/inspect.ts';
import {toJson} from '../values/json.ts';
import {SafeString, safe} from '../values/safe.ts';
import {type FilterTable, filter} from './definition.ts';

/** Filters that print data as it is. */
export const dataFilters: FilterTable = {
  jsonify: filter(jsonify, 0, 'own'),
  json_ld: filter(jsonForScript, 0, 'own'),
  inspect: filter(inspectForHtml, 0, 'own'),
};

/** JSON as Jekyll writes it; in auto mode, JSON that is safe inside `<script>`. */
function jsonify(this: FilterContext, input: unknown): unknown {
  return this.options.escape === 'auto' ? jsonForScript(input) : toJson(input);
}

/** JSON that cannot end a `<script>`: `<` and the like are escaped. */
function jsonForScript(input: unknown): SafeString {
  const json = toJson(input).replace(/[<>&'\u2028\u2029]/g, escapeUnit);
  return new SafeString(json, true);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function inspectForHtml(this: FilterContext, input: unknown): unknown {
  const text = escapeHtml(inspect(input)).replaceAll('&#39;', '&apos;');
  return this.options.escape === 'auto' ? safe(text) : text;
}
