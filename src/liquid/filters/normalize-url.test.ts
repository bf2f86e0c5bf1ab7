import {describe, expect, it} from 'vitest';
import {normalizeComponent, normalizeUrl} from './normalize-url.ts';

describe('an address is normalized as Addressable does it', () => {
  it.each([
    ['/a%3ab/c', '/a:b/c'],
    ['/x%2Fy%25', '/x%2Fy%25'],
    ['/x%y', '/x%25y'],
    ['/café/%c3%a9', '/caf%C3%A9/%C3%A9'],
    ['/cafe\u0301?e\u0301#e\u0301', '/caf%C3%A9?%C3%A9#%C3%A9'],
    ['/a%26b?x=%26y#z%3A%26', '/a&b?x=%26y#z:&'],
    ['http://h/%3A?q=%2F%3A', 'http://h/:?q=/:'],
    ['/a%2Bb%3D%40%3F%23%5B?a%2Bb%3D%40%3F%26%5B', '/a+b=@%3F%23%5B?a%2Bb=@?%26%5B'],
    ['/?a;b=c%3B', '/?a%3Bb=c%3B'],
    ['/a.html ', '/a.html'],
    [' /a b ?c #d ', '/a%20b?c%20#d%20'],
    ['/%7e%2D', '/~-'],
    ['http://A.de:80/x', 'http://a.de/x'],
    ['https://u:p@a.de:443/x', 'https://u:p@a.de/x'],
    ['https://a.de:/x', 'https://a.de/x'],
    ['https://a.de:8080/x', 'https://a.de:8080/x'],
    ['http://a.de:443/x', 'http://a.de:443/x'],
    ['https://a.de:80/x', 'https://a.de:80/x'],
    ['//a.de:80/x', '//a.de:80/x'],
    ['/x/#', '/x/'],
    ['/x?#a', '/x#a'],
  ])('%s', (url, expected) => expect(normalizeUrl(url)).toBe(expected));

  it.each([
    ['/x%2Fy%3F%23', '/x/y?#'],
    ['a%26b%5B c', 'a&b[%20c'],
  ])('of a part: %s', (text, expected) => expect(normalizeComponent(text)).toBe(expected));
});
