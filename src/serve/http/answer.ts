import {readFileSync} from 'node:fs';
import type {LiveSite} from '../live-site.ts';
import {locate, type Mount} from '../locate.ts';
import {type Item, wholeItem} from '../shelf.ts';
import {contentType} from './content-type.ts';
import {isOurHost, isOurPage} from './hosts.ts';
import {OWN_PATH, withClient} from './inject.ts';
import {messagePage} from './message-page.ts';
import {answerOwnPath} from './own-paths.ts';
import {type Exchange, sendItem} from './send-item.ts';
import {sendText} from './send-text.ts';

export interface Served {
  /** Names under which the server may be addressed, in addition to loopback. */
  readonly hosts: ReadonlySet<string>;
  /** The current site; undefined before the first good build. */
  mount(): Mount | undefined;
  /** Absent if nothing is to be injected: `ssg preview`, `--no-livereload`. */
  readonly live?: LiveSite;
}

/** Answers one request. The order matters: who asks, then for what, then whether it exists. */
export async function answer(exchange: Exchange, served: Served): Promise<void> {
  const {request, response} = exchange;
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  const hosts = request.headersDistinct.host;
  if (hosts?.length !== 1 || !isOurHost(hosts[0], served.hosts)) return sendText(exchange, 403, WRONG_HOST);
  if (!isOurPage(request.headers))
    return sendText(exchange, 403, 'Other sites may not load pages from this server.');
  const target = request.url ?? '';
  if (served.live !== undefined && target.startsWith(OWN_PATH)) {
    return answerOwnPath(exchange, target.slice(OWN_PATH.length).split('?')[0] ?? '', served.live);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(exchange, 405, 'This server only answers GET and HEAD.');
  }
  const mount = served.mount();
  return mount === undefined ? answerFailed(exchange, served) : answerFrom(exchange, mount, served);
}

/** Browsers must not cache or guess types, and other sites must not embed anything. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
};

const WRONG_HOST =
  'This server only answers to localhost. To use another name, start it with --allow-host NAME.';

async function answerFrom(exchange: Exchange, mount: Mount, {live}: Served): Promise<void> {
  const found = locate(exchange.request.url ?? '', mount);
  if (found.kind === 'odd') return sendText(exchange, 400, 'This is not a valid path.');
  if (found.kind === 'redirect') {
    exchange.response.setHeader('Location', found.to);
    return sendText(exchange, 301, `It has moved to ${found.to}`);
  }
  const item = found.kind === 'item' ? await wholeItem(found.item) : undefined;
  if (item === undefined) return answerMissing(exchange, mount, live);
  if (live !== undefined && isPage(item)) live.asked = item.path;
  sendItem(exchange, forReading(item, live));
}

async function answerMissing(exchange: Exchange, mount: Mount, live: LiveSite | undefined): Promise<void> {
  const {shelf, base} = mount;
  const text = `This page does not exist. The site starts at ${base}/`;
  const own = {path: '404.html', digest: 'none', content: messagePage('Not found', text)};
  const item = await wholeItem(shelf.find('404.html') ?? own);
  sendItem(exchange, forReading(item ?? own, live), 404);
}

function forReading(item: Item, live: LiveSite | undefined): Item {
  if (live === undefined || !isPage(item)) return item;
  const {content} = item;
  const html = typeof content === 'string' ? content : textOf(content);
  return withClient(item, html, {
    version: live.changes.version,
    mark: live.shown.site?.marks.get(item.path) ?? '',
  });
}

function isPage({path}: Item): boolean {
  return contentType(path).startsWith('text/html');
}

function textOf(content: Exclude<Item['content'], string>): string {
  return Buffer.from(content instanceof Uint8Array ? content : readFileSync(content.file)).toString('utf8');
}

/** A page with the problems; its client script loads the site as soon as there is one. */
function answerFailed(exchange: Exchange, {live}: Served): void {
  const problems = live?.shown.problems ?? [];
  const texts = problems.map(({place, message, frame = '', hint = ''}) =>
    `${place} ${message}\n${frame}\n${hint}`.trim(),
  );
  const text = texts.join('\n\n') || 'The first build has not finished yet.';
  const item = {path: 'failed.html', digest: 'none', content: messagePage('No site yet', text)};
  sendItem(exchange, forReading(item, live), 500);
}
