import {dropTraits} from '../values/drop.ts';
import {SafeString} from '../values/safe.ts';
import {toText} from '../values/text.ts';

const SIGNS: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Text as HTML text or attribute value, with the five signs that Ruby's CGI.escapeHTML replaces. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign) : text;
}

/** What an output prints where all is escaped: safe strings stay as they are. */
export function escaped(value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return toText(value);
  if (value instanceof SafeString) return value.toString();
  if (Array.isArray(value)) return value.map(escaped).join('');
  const printed = typeof value === 'object' && value !== null ? dropTraits(value)?.print?.() : undefined;
  return printed instanceof SafeString ? printed.toString() : escapeHtml(toText(value));
}
