/**
 * Makes code ASCII, which is read without decoding. Other characters occur only in strings, patterns and
 * comments, where an escape means the same.
 */
export function ascii(code) {
  const escaped = /String\.raw`[^`]*[^\0-\x7f]|(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code);
  if (escaped)
    throw new Error(`Cannot be written in ASCII: ${code.slice(escaped.index - 40, escaped.index + 40)}`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
