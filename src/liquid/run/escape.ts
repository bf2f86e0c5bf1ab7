import {dropTraits} from '../values/drop.ts';
import {SafeString} from '../values/safe.ts';
import {toText} from '../values/text.ts';

/** Escapes HTML text or attribute values: the five characters that Ruby's CGI.escapeHTML replaces. */
export function escapeHtml(text: string): string {
  const first = text.search(/[&<>"']/);
  return first < 0 ? text : escapeFrom(text, first);
}

function escapeFrom(text: string, first: number): string {
  let escaped = '';
  let from = 0;
  for (let at = first; at < text.length; at++) {
    const sign = entityOf(text.charCodeAt(at));
    if (sign === undefined) continue;
    escaped += text.slice(from, at) + sign;
    from = at + 1;
  }
  return escaped + text.slice(from);
}

function entityOf(code: number): string | undefined {
  if (code > 62) return undefined;
  if (code === 38) return '&amp;';
  if (code === 60) return '&lt;';
  if (code === 62) return '&gt;';
  if (code === 34) return '&quot;';
  return code === 39 ? '&#39;' : undefined;
}

/** What an output prints in auto mode: safe strings are left as they are. */
export function escaped(value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return toText(value);
  if (value instanceof SafeString) return value.toString();
  if (Array.isArray(value)) return value.map(escaped).join('');
  const printed = typeof value === 'object' && value !== null ? dropTraits(value)?.print?.() : undefined;
  return printed instanceof SafeString ? printed.toString() : escapeHtml(toText(value));
}
