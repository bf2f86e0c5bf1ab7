import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, expect, test} from 'vitest';
import {askAddresses} from './ask-addresses.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const status: RequestListener = ({url, method}, response) => {
  const [, code, headCode] = url!.split('/');
  if (code === 'to') response.writeHead(302, {location: `/${headCode}`}).end();
  else if (code === 'moved') response.writeHead(301, {location: url!.replace('/moved', '')}).end();
  else response.writeHead(Number(method === 'HEAD' ? (headCode ?? code) : code)).end('text');
};

test.each([
  ['/200', 'found', '200'],
  ['/404', 'dead', '404'],
  ['/410', 'dead', '410'],
  ['/to/200', 'found', '200'],
  ['/to/404', 'dead', '404'],
  // Servers that do not know HEAD, or answer it wrongly.
  ['/200/405', 'found', '200'],
  ['/200/404', 'found', '200'],
  ['/403', 'unclear', '403'],
  ['/429', 'unclear', '429'],
  ['/503', 'unclear', '503'],
])('an address that answers %s is %s', async (path, verdict, why) => {
  const origin = await serve(status);
  expect(await askAddresses([origin + path])).toEqual([{url: origin + path, verdict, why}]);
});

test.each([
  ['/moved/200', '/200'],
  ['/moved/moved/200', '/200'],
  // Where people sign in, or choose a language.
  ['/moved/to/200', '/to/200'],
  ['/to/moved', undefined],
  ['/moved/404', undefined],
])('%s has moved for good to %s', async (path, to) => {
  const origin = await serve(status);
  const [answer] = await askAddresses([origin + path]);
  expect(answer?.movedTo).toBe(to && origin + to);
});

test('redirects without an end give no clear answer', async () => {
  const origin = await serve(({url}, response) => void response.writeHead(302, {location: url}).end());
  expect(await askAddresses([`${origin}/`])).toMatchObject([{verdict: 'unclear', why: 'too many redirects'}]);
});

test('a site that is slow or refuses the connection gives no clear answer', async () => {
  const [good, slow, gone] = [await serve(status), await serve(() => {}), await serve(status)];
  servers.pop()!.close();
  const answers = await askAddresses([`${good}/200`, `${slow}/`, `${gone}/`], 300);
  const byUrl = Object.fromEntries(answers.map(({url, verdict, why}) => [url, `${verdict} ${why}`]));
  expect(byUrl).toEqual({
    [`${good}/200`]: 'found 200',
    [`${slow}/`]: 'unclear no answer',
    [`${gone}/`]: 'unclear ECONNREFUSED',
  });
});

test('without a network, nothing is dead', async () => {
  const answers = await askAddresses(['http://no-such-host.invalid/a', 'http://no-such-host.invalid/b']);
  expect(answers.map(({verdict}) => verdict)).toEqual(['unclear', 'unclear']);
});

test('a site is asked one question at a time, and many sites at once', async () => {
  let open = 0;
  let most = 0;
  const listen = async () =>
    serve((_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.writeHead(200).end();
      }, 30);
    });
  const one = await listen();
  await askAddresses([1, 2, 3, 4].map((path) => `${one}/${path}`));
  expect(most).toBe(1);
  const others = await Promise.all(Array.from({length: 4}, listen));
  await askAddresses(others);
  expect(most).toBe(4);
});
