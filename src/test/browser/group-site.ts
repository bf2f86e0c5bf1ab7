import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {type Built, buildFixture} from '../../presets/group/test/build-site.ts';
import {startChromium} from './chromium.ts';

/** The policy of a careful host: scripts and styles only from files of the site. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'";
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** The site of the fictional group in a browser; its parts exist while tests run. */
export interface GroupSite {
  readonly browser: Browser;
  readonly origin: string;
  /** The page that was opened last, and its context. */
  page: Page;
  context: BrowserContext;
  /** Opens a page as a reader would at a given time. */
  open(path: string, at?: string): Promise<void>;
  visible(selector: string): Locator;
}

/** Builds and serves the site, or another one, for all tests of a file. */
export function groupSite(build: () => Promise<Built> = buildFixture): GroupSite {
  let server: Server;
  const site = {
    async open(path: string, at = '2026-11-21T12:00:00Z') {
      site.context = await site.browser.newContext({locale: 'en-US', timezoneId: 'Europe/Paris'});
      site.page = await site.context.newPage();
      await site.page.clock.setFixedTime(at);
      await site.page.goto(site.origin + path);
    },
    visible: (selector: string) => site.page.locator(selector).filter({visible: true}),
  } as {-readonly [K in keyof GroupSite]: GroupSite[K]};
  beforeAll(async () => {
    const [browser, built] = await Promise.all([startChromium(), build()]);
    server = await serveBuilt(built);
    const {port} = server.address() as AddressInfo;
    Object.assign(site, {browser, origin: `http://127.0.0.1:${port}`});
  });
  afterAll(async () => {
    await site.browser.close();
    server.close();
  });
  afterEach(() => site.context?.close());
  return site;
}

async function serveBuilt({files}: Built): Promise<Server> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    const path = pathname.slice(1).replace(/(^|\/)$/, '$1index.html');
    const text = files.get(path);
    const type = TYPES[path.split('.').at(-1)!] ?? 'text/html; charset=utf-8';
    response.writeHead(text === undefined ? 404 : 200, {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return server;
}
