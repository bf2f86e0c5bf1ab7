import {type ChildProcess, spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {type ClientRequest, get, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const port = 4700 + (process.pid % 200);
const POSTS = 100;
let root = '';
let server: ChildProcess;

/** The program as people run it, on a site with the default theme. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ssg-stress-'));
  mkdirSync(join(root, 'content/posts'), {recursive: true});
  writeFileSync(join(root, 'ssg.config.yml'), 'title: Stress\ntimezone: UTC\nurl: https://group.example\n');
  for (let number = 0; number < POSTS; number++) write(number, 'first');
  server = spawn(process.execPath, [cli, 'serve', '--quiet', '--port', String(port), '--strict-port'], {
    cwd: root,
  });
  await until(0, 'first', 30_000);
});
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(root, {recursive: true, force: true});
});

const pathOf = (number: number) => `/2026/01/02/post-${number}/`;

function write(number: number, text: string): void {
  const body = `${text}\n\n${'Some words more. '.repeat(200)}\n`;
  writeFileSync(
    join(root, `content/posts/2026-01-02-post-${number}.md`),
    `---\ntitle: Post ${number}\n---\n${body}`,
  );
}

function read(path: string): Promise<string> {
  return new Promise((resolve) => {
    get({host: '127.0.0.1', port, path, agent: false}, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve(response.complete ? body : 'half'));
    }).on('error', () => resolve(''));
  });
}

async function until(number: number, text: string, patience: number): Promise<void> {
  const end = Date.now() + patience;
  while (!(await read(pathOf(number))).includes(text)) {
    if (Date.now() > end) throw new Error(`post ${number} does not hold “${text}” in time`);
    await pause(20);
  }
}

const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

describe('ssg serve under stress', () => {
  it('serves whole pages only, in 10,000 reads while it rebuilds', async () => {
    let isOver = false;
    const writer = (async () => {
      for (let count = 0; !isOver; count++) {
        write(count % POSTS, `version ${count}`);
        await pause(3);
      }
    })();
    let reads = 0;
    const reader = async () => {
      while (reads++ < 10_000) {
        const page = await read(pathOf(reads % POSTS));
        if (!/^<!doctype html>/i.test(page) || !page.trimEnd().endsWith('</html>'))
          throw new Error(`a page in part: ${page.slice(-200)}`);
      }
    };
    await Promise.all(Array.from({length: 20}, reader)).finally(() => {
      isOver = true;
    });
    await writer;
  });

  it('tells 1,000 pages of a change within five seconds', async () => {
    const clients = await Promise.all(Array.from({length: 1000}, listen));
    const started = Date.now();
    const told = Promise.all(clients.map((client) => client.told));
    write(1, 'for a thousand');
    await told;
    expect(Date.now() - started).toBeLessThan(5000);
    for (const client of clients) client.request.destroy();
  });

  it.runIf(process.platform === 'linux')(
    'shows the last of 10,000 changes, in less than 400 MB that do not grow',
    async () => {
      const sizes: number[] = [];
      for (let count = 1; count <= 10_000; count++) {
        write(count % POSTS, `change ${count}`);
        if (count % 20 === 0) await pause(10);
        if (count % 2000 === 0) {
          await until(count % POSTS, `change ${count}`, 10_000);
          await pause(4500);
          sizes.push(Math.round(memory()));
        }
      }
      await until(0, 'change 10000', 10_000);
      console.log(`memory in MB after each 2,000 changes: ${sizes.join(', ')}`);
      expect(Math.max(...sizes)).toBeLessThan(400);
      expect(sizes.at(-1)).toBeLessThan((sizes[1] as number) * 1.3);
    },
  );

  it('stops within two seconds of SIGTERM, despite clients and half-open requests', async () => {
    const clients = await Promise.all(Array.from({length: 200}, listen));
    const halves = Array.from({length: 300}, halfOpen);
    await pause(300);
    const started = Date.now();
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    expect(Date.now() - started).toBeLessThan(2000);
    for (const one of [...clients.map((client) => client.request), ...halves]) one.destroy();
  });
});

interface Client {
  readonly request: ClientRequest;
  /** Settles with the first change that the client is told of. */
  readonly told: Promise<void>;
}

function listen(): Promise<Client> {
  return new Promise((resolve, reject) => {
    const sent = get({host: '127.0.0.1', port, path: '/__ssg/events', agent: false}, (response) => {
      const told = new Promise<void>((done) => {
        let isReady = false;
        response.setEncoding('utf8').on('data', (text: string) => {
          // The first change is the answer to a client that does not say what its page shows.
          if (text.includes('event: change') && isReady) done();
          if (text.includes('event: change')) isReady = true;
        });
      });
      response.once('data', () => resolve({request: sent, told}));
      response.on('error', () => {});
    });
    sent.on('error', reject);
  });
}

function halfOpen(): ClientRequest {
  const sent = request({
    host: '127.0.0.1',
    port,
    path: '/',
    method: 'POST',
    agent: false,
    headers: {'content-length': 1000},
  });
  sent.on('error', () => {});
  sent.write('half');
  return sent;
}
