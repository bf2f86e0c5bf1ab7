import {describe, expect, it} from 'vitest';
import {formatAddresses, homesOf} from './serve-lines.ts';

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

  it('is told with the reason, if the port that was asked for is taken', () => {
    const lines = (asked: number) => formatAddresses([], {title: 'T'}, {port: 4001, asked});
    expect(lines(4000)).toContain('Another program listens on port 4000.');
    for (const asked of [4001, 0]) expect(lines(asked)).not.toContain('Another');
  });
});
