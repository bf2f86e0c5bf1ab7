const NEEDS_ESCAPE = /[<>&]/;
const NEEDS_ATTRIBUTE_ESCAPE = /[<>&"]/;
const REFERENCE =
  '&(?:[:A-Z_a-z\\u00C0-\\uD7FF\\uF900-\\uFFFD][-.:\\w\\u00B7-\\uD7FF\\uF900-\\uFFFD]*|#\\d+|#x[0-9a-fA-F]+);';
const TEXT = new RegExp(`${REFERENCE}|[<>&]`, 'g');
const ATTRIBUTE = new RegExp(`${REFERENCE}|[<>&"]`, 'g');

/** Keeps a reference as it is; escapes a single character. */
function escapeMatch(match: string): string {
  if (match.length > 1) return match;
  if (match === '<') return '&lt;';
  if (match === '>') return '&gt;';
  return match === '&' ? '&amp;' : '&quot;';
}

/** For code: every special character. */
export function escapeAll(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(/[<>&]/g, escapeMatch) : text;
}

/** For text: entities stay. */
export function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(TEXT, escapeMatch) : text;
}

/** For attributes between double quotes: entities stay. */
export function escapeAttribute(text: string): string {
  return NEEDS_ATTRIBUTE_ESCAPE.test(text) ? text.replace(ATTRIBUTE, escapeMatch) : text;
}
