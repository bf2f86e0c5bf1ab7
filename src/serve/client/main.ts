import {applyChange} from './change.ts';
import {showMark} from './mark.ts';
import {showProblems} from './overlay.ts';
import {showWarnings} from './warnings.ts';

/** The script element of ours in this page: it says which file the page shows, and which version of it. */
const own = document.querySelector<HTMLScriptElement>('script[src="/__ssg/client.js"]');
const page = {path: own?.dataset.page ?? '', digest: own?.dataset.digest ?? ''};

let source: EventSource | undefined;
let token = '';

/** The server compares what the page shows with what it has: nothing is missed while we were away. */
function connect(): void {
  if (source !== undefined && source.readyState !== EventSource.CLOSED) return;
  source = new EventSource(`/__ssg/events?${new URLSearchParams({page: page.path, digest: page.digest})}`);
  source.addEventListener('hello', ({data}) => {
    ({token} = JSON.parse(data));
    showWarnings([], openWarning);
  });
  source.addEventListener('problems', ({data}) => showProblems(JSON.parse(data), hasSite(), openError));
  source.addEventListener('warnings', ({data}) => showWarnings(JSON.parse(data), openWarning));
  source.addEventListener('change', ({data}) => void applyChange(JSON.parse(data).paths, page));
  source.addEventListener('error', reconnect);
}

/** A stream that broke is asked for anew with what the page shows by now, not with what it showed at first. */
function reconnect(): void {
  source?.close();
  setTimeout(connect, 300);
}

/** Before the first good build there is the server's own page alone. */
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

// A browser keeps six connections to a server: a tab that nobody looks at gives its own back.
document.addEventListener('visibilitychange', () => (document.hidden ? source?.close() : connect()));
addEventListener('pagehide', () => source?.close());
addEventListener('pageshow', connect);
showMark(own?.dataset.mark ?? '');
connect();
