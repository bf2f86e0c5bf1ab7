import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {BrowserContext} from 'playwright-core';
import {build} from '../../build.ts';
import {loadSite} from '../../commands/load-site.ts';
import type {OutputFile} from '../../model.ts';
import type {BuiltSite} from '../site.ts';

/** A built site that a browser can open without a server. */
export interface Demo {
  /** URL path of each page, except redirects. */
  readonly pages: readonly string[];
  readonly files: ReadonlyMap<string, OutputFile['content']>;
}

/** Origin of the site in tests; no server is there. */
export const ORIGIN = 'https://demo.test';

/** Allows nothing from elsewhere and nothing inline. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
};

/** Builds a site as of the day that the demonstration's texts were written for. */
export async function buildDemo(root = fileURLToPath(new URL('../../..', import.meta.url))): Promise<Demo> {
  const loaded = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z')});
  if (!loaded.value) throw new Error(loaded.diagnostics.map(({message}) => message).join('\n'));
  const {value, diagnostics} = await build(loaded.value);
  const errors = diagnostics.filter(({severity}) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({message}) => message).join('\n'));
  const files = new Map(value.files.map(({path, content}) => [path, content]));
  const pages = [...files].filter(([path, content]) => path.endsWith('.html') && !isRedirect(content));
  return {files, pages: pages.map(([path]) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`).sort()};
}

/** A site written in a test, texts only. */
export function demoOf({files}: Pick<BuiltSite, 'files'>): Demo {
  return {pages: [], files: new Map(Object.entries(files).map(([path, text]) => [path, text ?? '']))};
}

export function textOf(content: OutputFile['content'] | undefined): string {
  return bytesOf(content ?? '').toString('utf8');
}

function isRedirect(content: OutputFile['content']): boolean {
  return textOf(content).includes('http-equiv="refresh"');
}

function bytesOf(content: OutputFile['content']): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  if ('copyOf' in content) return readFileSync(content.copyOf);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.alloc(0);
}

/** Answers the browser with the site's files under a strict policy; returns its requests to other sites. */
export async function openDemo(context: BrowserContext, {files}: Demo): Promise<string[]> {
  const elsewhere: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) elsewhere.push(url.href);
    const path = decodeURIComponent(url.pathname)
      .replace(/^\//, '')
      .replace(/(^|\/)$/, '$1index.html');
    const content = url.origin === ORIGIN ? files.get(path) : undefined;
    if (content === undefined) return route.fulfill({status: 404, body: ''});
    const type = TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream';
    const headers = {'content-type': type, 'content-security-policy': POLICY};
    return route.fulfill({body: bytesOf(content), headers});
  });
  return elsewhere;
}
