import {request} from 'node:http';
import {networkInterfaces, tmpdir} from 'node:os';
import {afterEach, describe, expect, it} from 'vitest';
import {type ServeOrder, type Serving, serve} from '../serve.ts';

let serving: Serving;
const stop = () => serving.stop();
afterEach(stop);

/** Starts a server of a site without pages; returns the token that its own pages get. */
async function start(other: Partial<ServeOrder> = {}): Promise<string> {
  const site = {files: new Map(), base: '', roots: [], marks: new Map(), warnings: new Map(), styles: []};
  serving = await serve({
    root: tmpdir(),
    except: [tmpdir()],
    address: {host: '127.0.0.1', port: 0, strictPort: false},
    liveReload: true,
    rebuild: async () => ({site, diagnostics: [], watch: [], fileOf: (path) => path}),
    ...other,
  });
  return tokenOf(serving.port);
}

async function tokenOf(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/__ssg/events`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('"}\n')) text += (await reader.read()).value;
  await reader.cancel();
  return /"token":"(\w+)"/.exec(text)?.[1] ?? '';
}

function ask(body: unknown, headers: Record<string, string>, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const order = {host, port: serving.port, path: '/__ssg/open', method: 'POST', headers, agent: false};
    const sent = request(order, (response) => {
      let text = `${response.statusCode} `;
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(text));
    });
    sent.on('error', reject).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** An address by which others reach this machine. */
const outside = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({internal, family}) => !internal && family === 'IPv4')?.address;

describe('the editor', () => {
  it('is opened only for pages of this server, and only at a problem', async () => {
    const token = await start();
    const origin = `http://127.0.0.1:${serving.port}`;
    const host = origin.slice('http://'.length);
    expect(await ask({token, index: 0}, {host})).toMatch(/^403/);
    expect(await ask({token, index: 0}, {host, origin: 'http://evil.example'})).toMatch(/^403/);
    expect(await ask({token: 'guess', index: 0}, {host, origin})).toMatch(/^403/);
    expect(await ask('x'.repeat(5000), {host, origin})).toMatch(/^403/);
    for (const index of [0, -1, '__proto__', '../../etc/passwd'])
      expect(await ask({token, index}, {host, origin})).toBe('404 That problem no longer exists.');
  });

  it('is not opened for requests under another name, as through a tunnel', async () => {
    const token = await start({hosts: ['tunnel.example']});
    const from = (host: string) => ask({token, index: 0}, {host, origin: `http://${host}`});
    expect(await from('tunnel.example')).toMatch(/^403 The editor opens only on the machine/);
    expect(await from('localhost')).toBe('404 That problem no longer exists.');
    expect(await from('other.example')).toMatch(/^403 This server only answers to localhost/);
  });

  it.skipIf(outside === undefined)('is opened through an address of this machine, too', async () => {
    const token = await start({address: {host: '0.0.0.0', port: 0, strictPort: false}});
    const host = `${outside}:${serving.port}`;
    expect(await ask({token, index: 0}, {host, origin: `http://${host}`}, outside)).toMatch(
      /^404 That problem/,
    );
  });
});
