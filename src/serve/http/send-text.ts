import type {Exchange} from './send-item.ts';

/** Sends a short answer of the server's own. */
export function sendText({request, response}: Exchange, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}
