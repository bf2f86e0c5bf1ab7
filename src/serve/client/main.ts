import {applyChange, type Change} from './change.ts';
import {showMark} from './mark.ts';
import {showProblems} from './overlay.ts';
import {restoreFields} from './reload.ts';
import {showWarnings} from './warnings.ts';

/** Our script element, which says which file the page shows, and which version of it. */
const own = document.querySelector<HTMLScriptElement>('script[src="/__ssg/client.js"]');
const {page: path = '', digest = '', version = '', mark = ''} = own?.dataset ?? {};
const page = {path, digest, version};

let source: EventSource | undefined;
let token = '';
let queue: Promise<void> = Promise.resolve();

/** The server compares what the page shows with what it has, so nothing is missed while we are away. */
function connect(): void {
  if (source !== undefined && source.readyState !== EventSource.CLOSED) return;
  const shown = {page: page.path, digest: page.digest, version: page.version};
  const mine = new EventSource(`/__ssg/events?${new URLSearchParams(shown)}`);
  source = mine;
  mine.addEventListener('hello', ({data}) => {
    const hello = JSON.parse(data);
    ({token} = hello);
    showWarnings(hello.warnings, openWarning);
  });
  mine.addEventListener('problems', ({data}) => showProblems(JSON.parse(data), hasSite(), openError));
  mine.addEventListener('warnings', ({data}) => showWarnings(JSON.parse(data), openWarning));
  mine.addEventListener('change', ({data}) => {
    queue = queue.then(() => takeOver(JSON.parse(data), mine));
  });
  mine.addEventListener('error', reconnect);
}

/** Applies one change. What could not be loaded, as the server is down, is requested again later. */
async function takeOver(change: Change, from: EventSource): Promise<void> {
  if (source !== from) return;
  const {path} = page;
  const isDone = await applyChange(change, page);
  if (isDone) page.version = change.version;
  // The server sends each page its own warnings.
  if (!isDone || page.path !== path) reconnect();
}

/** Asks for a new stream with what the page shows by now, not with what it showed at first. */
function reconnect(): void {
  disconnect();
  setTimeout(connect, 300);
}

function disconnect(): void {
  source?.close();
  source = undefined;
}

/** Before the first good build there is only the server's own page. */
function hasSite(): boolean {
  return page.path !== 'failed.html' || page.digest !== 'none';
}

const openError = (index: number) => openInEditor({index});
const openWarning = (index: number) => openInEditor({index, page: page.path});

async function openInEditor(problem: {index: number; page?: string}): Promise<string> {
  const body = JSON.stringify({token, ...problem});
  const response = await fetch('/__ssg/open', {method: 'POST', body});
  return response.ok ? '' : response.text();
}

// A browser keeps at most six connections to a server, so a hidden tab releases its own.
document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);
showMark(mark);
restoreFields();
connect();
