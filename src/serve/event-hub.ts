import type {ServerResponse} from 'node:http';

/** Pages that wait for news over Server-Sent Events: each on one response that never ends. */
export interface EventHub {
  readonly size: number;
  /** Paths of the files that the pages show. */
  shown(): readonly string[];
  connect(response: ServerResponse, path: string): void;
  /** Sends to all pages. */
  send(name: string, data: unknown): void;
  /** Sends each page the data for the path that it shows, unless that is undefined. */
  sendEach(name: string, dataFor: (path: string) => unknown): void;
  close(): void;
}

/** A page that does not read (a sleeping laptop) is disconnected; it reconnects when it wakes. */
const MOST_UNREAD = 1 << 20;

const PULSE = 15_000;

export function createEventHub(): EventHub {
  const pages = new Map<ServerResponse, string>();
  const write = (text: string) => {
    for (const page of pages.keys()) writeTo(page, text);
  };
  // A line now and then keeps proxies from closing the connection, and shows which pages are gone.
  const pulse = setInterval(() => write(':\n\n'), PULSE).unref();
  return {
    get size() {
      return pages.size;
    },
    shown: () => [...pages.values()],
    connect(response, path) {
      response.writeHead(200, {'Content-Type': 'text/event-stream', Connection: 'keep-alive'});
      response.write('retry: 500\n\n');
      pages.set(response, path);
      response.on('close', () => pages.delete(response));
      response.on('error', () => pages.delete(response));
    },
    send: (name, data) => write(formatEvent(name, data)),
    sendEach(name, dataFor) {
      for (const [page, path] of pages) {
        const data = dataFor(path);
        if (data !== undefined) writeTo(page, formatEvent(name, data));
      }
    },
    close() {
      clearInterval(pulse);
      for (const page of pages.keys()) page.end();
    },
  };
}

export function formatEvent(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function writeTo(page: ServerResponse, text: string): void {
  if (page.writableLength > MOST_UNREAD) page.destroy();
  else page.write(text);
}
