import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeClosedEntities, decodeData, decodeEntities} from './entities.ts';
import {anyWellFormedText} from './test/any-text.ts';

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
  });

  it('decodes legacy names without a semicolon in bodies, but not in front matter', () => {
    expect(decodeEntities('&eacutet&eacute AT&T ?a=1&copy=2')).toBe('été AT&T ?a=1©=2');
    expect(decodeClosedEntities('&eacutet&eacute AT&T ?a=1&copy=2')).toBe('&eacutet&eacute AT&T ?a=1&copy=2');
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

describe('decodeData', () => {
  it('decodes texts at every depth and nothing else', () => {
    const data = {title: 'L&rsquo;&eacute;t&eacute;', event: {talks: [{title: 'R&amp;D'}, 1, null, true]}};
    expect(decodeData(data)).toEqual({title: 'L’été', event: {talks: [{title: 'R&D'}, 1, null, true]}});
  });

  it.each([
    'permalink',
    'guid',
    'redirect_from',
    'redirect_to',
    'aliases',
    'url',
    'eventUrl',
    'canonical_url',
    'link',
  ])('leaves %s byte for byte', (key) => {
    const data = {[key]: ['x&amp;y &eacute;', {deep: '&eacute;'}]};
    expect(decodeData(data)).toEqual(data);
  });

  it.each([
    'https://a.example/?a=1&copy;=2',
    '/a/?b=1&amp;c=2',
    'mailto:a@b.example?x&amp;y',
    '?a=1&amp;b=2',
  ])('leaves the address %s unchanged under any key', (address) =>
    expect(decodeData({source: address}).source).toBe(address),
  );

  it('keeps keys that are properties of every object', () => {
    const data = JSON.parse('{"__proto__": "&eacute;"}');
    expect(Object.entries(decodeData(data))).toEqual([['__proto__', 'é']]);
  });
});
