import {isUtf8} from 'node:buffer';
import type {Diagnostic, Made} from '../model.ts';
import {made, warning} from '../report/diagnostic.ts';
import {bufferOf, type TextBytes} from '../text/buffer-of.ts';
import {positionAt} from '../text/position-at.ts';
import {mergeConflict} from './merge-conflict.ts';

/** What bytes 0x80 to 0x9F mean in Windows-1252 (index of the WHATWG Encoding Standard). */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const NEWLINE = 10;

/**
 * The text of a file: UTF-8, or UTF-16 if it starts with a byte order mark. A line that is not valid UTF-8 is
 * read as Windows-1252, with a warning. Lines end in `\n`; there is no NUL and no lone surrogate.
 */
export function decode(bytes: Uint8Array, path: string): Made<string> {
  const diagnostics: Diagnostic[] = [];
  const text = decodeUtf16(bytes) ?? decodeBytes(bytes, path, diagnostics);
  const lines = clean(text, path, diagnostics);
  const conflict = mergeConflict(lines, path);
  if (conflict !== undefined) diagnostics.push(conflict);
  return made(lines, diagnostics);
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The text of bytes that start with a byte order mark of UTF-16. */
export function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (!hasUtf16Mark(bytes)) return undefined;
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function decodeBytes(bytes: Uint8Array, path: string, diagnostics: Diagnostic[]): string {
  const buffer = bufferOf(bytes);
  const text = isUtf8(bytes) ? buffer.toString('utf8') : decodeLines(buffer, path, diagnostics);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Line by line, because real files mix both encodings where text was pasted in. */
function decodeLines(buffer: TextBytes, path: string, diagnostics: Diagnostic[]): string {
  const lines: string[] = [];
  let firstOdd = 0;
  for (let start = 0; start < buffer.length; ) {
    const newline = buffer.indexOf(NEWLINE, start);
    const line = buffer.subarray(start, newline === -1 ? buffer.length : newline + 1);
    const isPlain = isUtf8(line);
    if (!isPlain && firstOdd === 0) firstOdd = lines.length + 1;
    lines.push(isPlain ? line.toString('utf8') : decodeWindows1252(line));
    start += line.length;
  }
  diagnostics.push(guessed(path, firstOdd));
  return lines.join('');
}

function decodeWindows1252(line: TextBytes): string {
  return line.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}

function guessed(path: string, line: number): Diagnostic {
  const message = 'This line is not UTF-8, so it was read as Windows-1252 (Latin-1).';
  const hint = 'Save the file as UTF-8, then check its accents and quotes.';
  return warning('encoding-guessed', {path, line, column: 1}, message, {hint});
}

function clean(text: string, path: string, diagnostics: Diagnostic[]): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const nul = lines.indexOf('\0');
  if (nul === -1) return lines;
  const hint = 'Delete them, or save the file as UTF-8 if it is UTF-16 without a byte order mark.';
  const place = {path, line: positionAt(lines, nul).line};
  diagnostics.push(warning('character-replaced', place, 'This file contains NUL characters.', {hint}));
  // CommonMark 2.3: U+0000 is replaced for security.
  return lines.replaceAll('\0', '\ufffd');
}
