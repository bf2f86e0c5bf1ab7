import {describe, expect, it} from 'vitest';
import {homesOf} from './serve-lines.ts';

describe('where the site can be seen', () => {
  it.each([
    ['127.0.0.1', '', ['http://localhost:4000/']],
    ['::1', '/blog', ['http://localhost:4000/blog/']],
    ['192.0.2.7', '', ['http://192.0.2.7:4000/']],
    ['fd00::7', '', ['http://[fd00::7]:4000/']],
    ['dev.group.example', '', ['http://dev.group.example:4000/']],
  ])('on %s below %j is %j: only addresses that work are listed', (host, baseUrl, expected) => {
    expect(homesOf(host, 4000, {baseUrl})).toEqual(expected);
  });

  it('is here and on the network, if the server listens on all addresses', () => {
    const [first, ...others] = homesOf('0.0.0.0', 4000, {baseUrl: ''});
    expect(first).toBe('http://localhost:4000/');
    for (const url of others) expect(url).toMatch(/^http:\/\/[\d.]+:4000\/$/);
  });
});
