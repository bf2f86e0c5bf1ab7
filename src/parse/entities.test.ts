import {describe, expect, it} from 'vitest';
import {decodeData} from './entities.ts';

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
