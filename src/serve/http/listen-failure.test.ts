import {expect, test} from 'vitest';
import {startServer} from './http-server.ts';
import {listenFailure} from './listen-failure.ts';

const served = {hosts: [], mount: () => ({kind: 'nothing'})} as unknown as Parameters<typeof startServer>[0];

test.each([
  ['203.0.113.7', /^This machine does not have the address 203\.0\.113\.7\. Leave out --host/],
  ['no-such-host.invalid', /^The host name no-such-host\.invalid is unknown\. Leave out --host/],
])('says what is wrong with --host %s', async (host, message) => {
  const address = {host, port: 0, strictPort: false};
  const cause = await startServer(served, address).catch((error: unknown) => error);
  expect(listenFailure(cause, address)).toMatch(message);
});

const address = {host: '127.0.0.1', port: 80, strictPort: false};
const failed = (code: string, syscall = 'listen') => Object.assign(new Error(code), {code, syscall});

test.each([
  ['EACCES', false, /^You may not use port 80: .* --port 4000$/],
  ['EADDRINUSE', false, /^Port 80 and the next ones are taken\. .* --port 5000$/],
  ['EADDRINUSE', true, /^Port 80 is taken\. Leave out --strict-port .* --port 81$/],
  ['EINVAL', false, /^The server cannot listen on port 80 of 127\.0\.0\.1: EINVAL$/],
])('says what to do about %s', (code, strictPort, message) => {
  expect(listenFailure(failed(code), {...address, strictPort})).toMatch(message);
});

test('a failure of another kind is not explained', () => {
  expect(listenFailure(failed('ENOSPC', 'watch'), address)).toBeUndefined();
  expect(listenFailure(new Error('anything'), address)).toBeUndefined();
});
