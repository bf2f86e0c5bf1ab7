import {expect, test} from 'vitest';
import {isPrivateHost} from './private-host.ts';

const hostOf = (host: string) => new URL(`http://${host}/`).hostname;

test.each([
  ...['localhost', 'site.localhost', 'intranet', 'printer.local', '127.0.0.1', '127.1', '0x7f000001'],
  ...['10.1.2.3', '172.16.0.1', '172.31.0.1', '192.168.1.7', '169.254.1.1', '100.64.0.1', '0.0.0.0'],
  ...['[::1]', '[::]', '[fd00::1]', '[fe80::1]', '[::ffff:127.0.0.1]'],
])('%s is private', (host) => expect(isPrivateHost(hostOf(host))).toBe(true));

test.each([
  ...['group.org', 'local.org', '172.32.0.1', '192.169.1.1', '100.128.0.1', '8.8.8.8'],
  ...['[2606:4700::1111]', 'fd.org', '10.org'],
])('%s is not', (host) => expect(isPrivateHost(hostOf(host))).toBe(false));
