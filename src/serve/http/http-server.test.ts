import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request as httpRequest, type IncomingHttpHeaders} from 'node:http';
import {connect, createServer, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {preview} from '../preview.ts';
import type {RunningServer} from './http-server.ts';

let root = '';
let server: RunningServer;
const address = {host: '127.0.0.1', port: 0, strictPort: false};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ssg-http-'));
  const files = {
    'index.html': '<p>Home</p>',
    '404.html': 'Not here',
    'a/index.html': 'A',
    'ten.txt': '0123456789',
    'empty.css': '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  server = await preview({folder: root, base: '', address});
});
afterAll(async () => {
  await server.stop();
  rmSync(root, {recursive: true, force: true});
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, {method = 'GET', ...headers}: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {port: server.port, host: '127.0.0.1', path, method, headers, agent: false},
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
        response.on('end', () => resolve({status: response.statusCode, headers: response.headers, body}));
      },
    );
    sent.on('error', reject).end();
  });
}

describe('the server', () => {
  it('sends pages with their type and length, and lets no browser keep or guess', async () => {
    const {status, headers, body} = await ask('/');
    expect([status, body]).toEqual([200, '<p>Home</p>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '11',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('redirects to the folder with its slash', async () => {
    expect(await ask('/a?x=1')).toMatchObject({status: 301, headers: {location: '/a/?x=1'}});
    expect((await ask('/a/')).body).toBe('A');
  });

  it("shows the site's own page for what does not exist", async () => {
    expect(await ask('/nothing')).toMatchObject({status: 404, body: 'Not here'});
  });

  it('answers 304 when the reader has it already', async () => {
    const {etag = ''} = (await ask('/ten.txt')).headers;
    expect(await ask('/ten.txt', {'if-none-match': etag})).toMatchObject({status: 304, body: ''});
    expect(await ask('/ten.txt', {'if-none-match': `"other", W/${etag}`})).toMatchObject({status: 304});
    expect(await ask('/ten.txt', {'if-none-match': '"other"'})).toMatchObject({status: 200});
  });

  it('sends parts', async () => {
    const part = await ask('/ten.txt', {range: 'bytes=2-4'});
    expect(part).toMatchObject({
      status: 206,
      body: '234',
      headers: {'content-range': 'bytes 2-4/10', 'content-length': '3'},
    });
    expect(await ask('/ten.txt', {range: 'bytes=99-'})).toMatchObject({
      status: 416,
      headers: {'content-range': 'bytes */10'},
    });
    expect(await ask('/ten.txt', {range: 'bytes=2-4', 'if-range': '"old"'})).toMatchObject({
      status: 200,
      body: '0123456789',
    });
  });

  it('sends no body for HEAD, and an empty one for an empty file', async () => {
    expect(await ask('/ten.txt', {method: 'HEAD'})).toMatchObject({
      status: 200,
      body: '',
      headers: {'content-length': '10'},
    });
    expect(await ask('/empty.css')).toMatchObject({status: 200, body: '', headers: {'content-length': '0'}});
  });

  it('accepts only GET and HEAD', async () => {
    expect(await ask('/', {method: 'POST'})).toMatchObject({status: 405, headers: {allow: 'GET, HEAD'}});
    expect(await ask('/', {method: 'OPTIONS'})).toMatchObject({status: 405});
  });

  it('refuses odd paths, foreign hosts and foreign pages', async () => {
    expect((await ask('/%2e%2e/secret')).status).toBe(400);
    expect((await ask('/', {host: 'evil.example'})).status).toBe(403);
    expect((await ask('/', {origin: 'http://evil.example'})).status).toBe(403);
    expect((await ask('/', {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'})).status).toBe(403);
  });

  it.each([
    ['GET / HTTP/1.1\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n', '40[03]'],
    ['GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n', '400'],
    ['GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nHost: [\r\nOrigin: [\r\n\r\n', '403'],
    ['\0\0\0\r\n\r\n', '400'],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, '4\\d\\d'],
  ])('answers %j and stays up', async (text, status) => {
    expect(await raw(text)).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
    expect((await ask('/')).status).toBe(200);
  });

  it('takes the next port when one is taken, unless it must not', async () => {
    const other = await preview({folder: root, base: '', address: {...address, port: server.port}});
    expect(other.port).not.toBe(server.port);
    await other.stop();
    const strict = preview({
      folder: root,
      base: '',
      address: {...address, port: server.port, strictPort: true},
    });
    await expect(strict).rejects.toMatchObject({code: 'EADDRINUSE'});
  });

  it('takes the next port when another program has it on IPv6, where browsers look for localhost first', async ({
    skip,
  }) => {
    const other = createServer((socket) => socket.end());
    const port = server.port + 1000;
    const isListening = await new Promise((resolve) => {
      other
        .on('error', () => resolve(false))
        .listen({host: '::1', port, ipv6Only: true}, () => resolve(true));
    });
    if (!isListening) return skip('This machine has no IPv6, or the port is taken.');
    const beside = await preview({folder: root, base: '', address: {...address, port}});
    expect(beside.port).not.toBe(port);
    await beside.stop();
    const strict = preview({folder: root, base: '', address: {...address, port, strictPort: true}});
    await expect(strict).rejects.toMatchObject({code: 'EADDRINUSE', syscall: 'listen'});
    await new Promise((resolve) => other.close(resolve));
  });

  it('answers despite 300 incomplete requests, and still stops at once', async () => {
    const other = await preview({folder: root, base: '', address});
    const halves = await Promise.all(Array.from({length: 300}, () => halfOpen(other.port)));
    const started = performance.now();
    const {status} = await fetch(`http://127.0.0.1:${other.port}/`);
    expect(status).toBe(200);
    await other.stop();
    expect(performance.now() - started).toBeLessThan(2000);
    for (const half of halves) half.destroy();
  });
});

function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.end(text, 'latin1'));
    socket.on('data', (chunk) => (answer += chunk)).on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

function halfOpen(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
      resolve(socket);
    });
    socket.on('error', () => {});
  });
}
