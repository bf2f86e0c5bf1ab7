import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anyWellFormedText} from '../parse/test/any-text.ts';
import {decodeAttribute, decodeClosedEntities, decodeEntities} from './entities.ts';

const decoded: [text: string, expected: string][] = [
  ['d&rsquo;une stack', 'd’une stack'],
  ['l&#8217;&eacute;t&#xE9; &#8211; AT&amp;T', 'l’été – AT&T'],
  ['&amp;eacute;', '&eacute;'],
  ['&amp;amp;lt;', '&amp;lt;'],
  ['&lang;x&rang;', '⟨x⟩'],
  ['&amp;lang;', '&lang;'],
  ['&#150; &#x80;', '– €'],
  [
    '&#0; &#xD800; &#xD83D;&#xDE00; &#x110000; &#99999999999999999999;',
    '\ufffd \ufffd \ufffd\ufffd \ufffd \ufffd',
  ],
  ['&nosuchname; & &; &#; &#x;', '&nosuchname; & &; &#; &#x;'],
  ['&NotEqualTilde;', '≂̸'],
];

describe('decodeEntities', () => {
  it.each(decoded)('reads %s as a browser does', (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
    expect(decodeClosedEntities(text)).toBe(expected);
    expect(decodeAttribute(text)).toBe(expected);
  });

  it('decodes legacy names without a semicolon in bodies, but not in front matter', () => {
    expect(decodeEntities('&eacutet&eacute AT&T ?a=1&copy=2')).toBe('été AT&T ?a=1©=2');
    expect(decodeClosedEntities('&eacutet&eacute AT&T ?a=1&copy=2')).toBe('&eacutet&eacute AT&T ?a=1&copy=2');
    expect(decodeAttribute('&eacute AT&T ?a=1&copy=2')).toBe('é AT&T ?a=1&copy=2');
  });

  it('restores any escaped text by decoding it once', () => {
    fc.assert(
      fc.property(anyWellFormedText, (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
        expect(decodeEntities(escaped)).toBe(text);
        expect(decodeClosedEntities(escaped)).toBe(text);
      }),
    );
  });
});
