import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decode} from './decode.ts';
import {anyWellFormedText} from './test/any-text.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

const clean: [behaviour: string, bytes: Uint8Array, text: string][] = [
  ['UTF-8', Buffer.from('L’été 🎉\n'), 'L’été 🎉\n'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff---\n'), '---\n'],
  ['UTF-16 LE', Buffer.from('\ufeffL’été 🎉\r\n', 'utf16le'), 'L’été 🎉\n'],
  ['UTF-16 BE', utf16be('\ufeffL’été 🎉\r\n'), 'L’été 🎉\n'],
  ['UTF-16 with half a pair', Buffer.from('\ufeffa\ud83db', 'utf16le'), 'a\ufffdb'],
  ['line ends of Windows and of old Macs', Buffer.from('a\r\nb\rc\n'), 'a\nb\nc\n'],
  ['a file without a byte', Buffer.from(''), ''],
];

describe('decode', () => {
  it.each(clean)('reads %s without a warning', (_, bytes, text) => {
    expect(decode(bytes, 'a.md')).toEqual({value: text, diagnostics: []});
  });

  it('reads Windows-1252, including quotes and the euro sign, and reports the first such line', () => {
    const {value, diagnostics} = decode(latin1('a\nL\x92\xe9t\xe9 \x80 \x93x\x94\n'), 'a.md');
    expect(value).toBe('a\nL’été € “x”\n');
    expect(diagnostics).toMatchObject([
      {code: 'encoding-guessed', severity: 'warning', place: {path: 'a.md', line: 2}},
    ]);
  });

  it('keeps the UTF-8 lines of a file that mixes both', () => {
    const bytes = Buffer.concat([Buffer.from('été\n'), latin1('\xe9t\xe9\n'), Buffer.from('œuf')]);
    expect(decode(bytes, 'a.md').value).toBe('été\nété\nœuf');
  });

  it('replaces NUL and reports its place', () => {
    const {value, diagnostics} = decode(Buffer.from('a\nb\0c'), 'a.md');
    expect(value).toBe('a\nb\ufffdc');
    expect(diagnostics).toMatchObject([{code: 'character-replaced', place: {line: 2}}]);
  });

  it('returns well-formed text for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const {value} = decode(bytes, 'a.md');
        expect(/[\0\r]|\p{Surrogate}/u.test(value)).toBe(false);
      }),
    );
  });

  it('returns any text that was written as UTF-8 unchanged', () => {
    const texts = anyWellFormedText.filter((text) => !/[\0\r]|^\ufeff/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(decode(Buffer.from(text), 'a.md').value).toBe(text);
      }),
    );
  });
});
