import {hostname} from 'node:os';
import {describe, expect, it} from 'vitest';
import {hostNames, isFromHere, isOurHost, isOurPage} from './hosts.ts';

const loopback = hostNames('127.0.0.1');

describe('the Host header', () => {
  it.each([
    'localhost',
    'localhost:4000',
    'LOCALHOST:4000',
    'site.localhost:4000',
    '127.0.0.1:4000',
    '127.1.2.3',
    '[::1]:4000',
    'localhost.:4000',
  ])('names us: %s', (host) => expect(isOurHost(host, loopback)).toBe(true));

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    'evil-localhost',
    'notlocalhost',
    '192.168.1.7:4000',
    '127.0.0.1.evil.example',
    '0177.0.0.1',
    '[::2]',
    '[::1',
    'localhost:port',
    'localhost:4000:4000',
    'localhost/evil',
    'user@localhost',
    'local\thost',
    '[',
    ']',
    ':',
    '.',
    '%00',
    '[::1]]:80',
    'x'.repeat(100_000),
  ])('does not name us, and never throws: %s', (host) => expect(isOurHost(host, loopback)).toBe(false));

  it('may be a name that the user allows, or this machine if it listens on all addresses', () => {
    expect(isOurHost('dev.group.example:4000', hostNames('127.0.0.1', ['dev.group.example']))).toBe(true);
    expect(isOurHost('192.168.1.7:4000', hostNames('192.168.1.7'))).toBe(true);
    expect(isOurHost(hostname(), hostNames('0.0.0.0'))).toBe(true);
    expect(isOurHost('evil.example', hostNames('0.0.0.0'))).toBe(false);
  });
});

describe('the page that asks', () => {
  const host = 'localhost:4000';
  it.each<[Record<string, string>, string]>([
    [{}, 'no page: curl, a feed reader'],
    [{origin: 'http://localhost:4000'}, 'our own page'],
    [{'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors'}, 'our own script'],
    [
      {'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'},
      'the address bar',
    ],
    [
      {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'},
      'a link elsewhere',
    ],
  ])('is one of ours: %j', (headers) => expect(isOurPage({host, ...headers})).toBe(true));

  it.each<[Record<string, string>, string]>([
    [{origin: 'http://evil.example'}, 'another site'],
    [{origin: 'null'}, 'a sandbox'],
    [{origin: 'http://localhost:4001'}, 'another port'],
    [{origin: 'http://127.0.0.1:4000'}, 'another name of ours (CVE-2025-30360 let every address through)'],
    [{origin: ''}, 'nothing'],
    [{origin: 'http://['}, 'no URL (CVE-2026-14631 threw)'],
    [
      {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script'},
      'a script element elsewhere (CVE-2025-30359)',
    ],
    [
      {'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image'},
      'another port of ours',
    ],
    [
      {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe'},
      'a frame elsewhere',
    ],
  ])('is not one of ours: %j', (headers) => expect(isOurPage({host, ...headers})).toBe(false));
});

describe('a request from this machine', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', 'localhost:4000', true],
    ['::ffff:127.0.0.1', '::ffff:127.0.0.1', '127.0.0.1:4000', true],
    ['::1', '::1', '[::1]:4000', true],
    ['192.168.1.7', '192.168.1.7', '192.168.1.7:4000', true],
    ['192.168.1.9', '192.168.1.7', '192.168.1.7:4000', false],
    ['192.168.1.9', '192.168.1.7', 'localhost', false],
    ['127.0.0.1', '127.0.0.1', 'tunnel.example', false],
    [undefined, undefined, 'localhost', false],
    ['127.0.0.1', '127.0.0.1', undefined, false],
  ])('from %s to %s, called %s: %s', (remoteAddress, localAddress, host, expected) => {
    const headers = host === undefined ? {} : {host};
    expect(isFromHere({headers, socket: {remoteAddress, localAddress}})).toBe(expected);
  });
});
