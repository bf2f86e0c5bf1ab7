import {timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import {formatEvent} from '../event-hub.ts';
import {type LiveSite, missedBy, warningsFor} from '../live-site.ts';
import {openInEditor} from '../open-in-editor.ts';
import {isFromHere} from './hosts.ts';
import {type Exchange, sendItem} from './send-item.ts';
import {sendText} from './send-text.ts';

/** Answers requests of the client script; `name` is the path below `/__ssg/`. */
export async function answerOwnPath(exchange: Exchange, name: string, site: LiveSite): Promise<void> {
  const {method} = exchange.request;
  if (name === 'client.js' && (method === 'GET' || method === 'HEAD')) {
    sendItem(exchange, {path: name, digest: 'client', content: site.client});
  } else if (name === 'events' && method === 'GET') connect(exchange, site);
  else if (name === 'open' && method === 'POST') await open(exchange, site);
  else sendText(exchange, 404, 'There is nothing here.');
}

/** A page says what it shows, and is told what it missed during a restart, or while asleep or hidden. */
function connect({request, response}: Exchange, site: LiveSite): void {
  const query = new URLSearchParams(request.url?.split('?')[1]);
  const asked = (name: string) => query.get(name) ?? '';
  const page = asked('page');
  site.events.connect(response, page);
  const warnings = warningsFor(site.shown, page);
  response.write(formatEvent('hello', {token: site.token, warnings}));
  response.write(formatEvent('problems', site.shown.problems));
  const paths = missedBy(site, {page, digest: asked('digest'), version: asked('version')});
  response.write(formatEvent('change', {paths, version: site.changes.version}));
}

/** The page names a problem by number, among its own or those on every page; no path comes from outside. */
async function open(exchange: Exchange, site: LiveSite): Promise<void> {
  if (!isFromHere(exchange.request)) return sendText(exchange, 403, ELSEWHERE);
  const asked = parse(await readBody(exchange.request, 1000));
  if (exchange.request.headers.origin === undefined || !isEqual(asked.token, site.token)) {
    return sendText(exchange, 403, 'Only pages of this server may do that.');
  }
  const {told, site: good} = site.shown;
  const found = asked.page === undefined ? told : good?.warnings.get(String(asked.page));
  const place = found?.[Number(asked.index)]?.place;
  if (place === undefined) return sendText(exchange, 404, 'That problem no longer exists.');
  const {line = 1, column = 1} = place;
  const refusal = await openInEditor({file: site.shown.fileOf(place.path), line, column});
  return refusal === undefined ? sendText(exchange, 200, 'Opened.') : sendText(exchange, 501, refusal);
}

const ELSEWHERE = 'The editor opens only on the machine that serves the site.';

interface Asked {
  readonly token?: unknown;
  readonly index?: unknown;
  /** The page whose warnings are meant; absent for what every page shows. */
  readonly page?: unknown;
}

async function readBody(request: IncomingMessage, most: number): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > most) return '';
  }
  return text;
}

function parse(text: string): Asked {
  try {
    return Object(JSON.parse(text)) as Asked;
  } catch {
    return {};
  }
}

function isEqual(given: unknown, token: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
