import {closeSync, constants, createReadStream, fstatSync, openSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {pipeline} from 'node:stream';
import type {Item} from '../shelf.ts';
import {type ByteRange, byteRange} from './byte-range.ts';
import {contentType} from './content-type.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Sends an item, with support for HEAD, conditional requests and ranges. */
export function sendItem({request, response}: Exchange, item: Item, status = 200): void {
  const source = open(item);
  const tag = `"${item.digest}"`;
  response.setHeader('Content-Type', contentType(item.path));
  response.setHeader('ETag', tag);
  response.setHeader('Accept-Ranges', 'bytes');
  if (status === 200 && matches(request.headers['if-none-match'], tag)) {
    source.close();
    response.writeHead(304).end();
    return;
  }
  const ifRange = request.headers['if-range'];
  const mayCut = status === 200 && request.method === 'GET' && (ifRange === undefined || ifRange === tag);
  const range = mayCut ? byteRange(request.headers.range, source.size) : 'none';
  if (range === 'unsatisfiable') {
    source.close();
    response.writeHead(416, {'Content-Range': `bytes */${source.size}`}).end();
    return;
  }
  send({request, response}, source, range === 'none' ? {status} : {status: 206, range});
}

interface Source {
  readonly size: number;
  send(response: ServerResponse, range: ByteRange): void;
  close(): void;
}

function send(
  {request, response}: Exchange,
  source: Source,
  {status, range}: {status: number; range?: ByteRange},
): void {
  const [first, last] = range ?? [0, source.size - 1];
  if (range !== undefined) response.setHeader('Content-Range', `bytes ${first}-${last}/${source.size}`);
  response.writeHead(status, {'Content-Length': last - first + 1});
  if (request.method === 'HEAD' || source.size === 0) {
    source.close();
    response.end();
  } else {
    source.send(response, [first, last]);
  }
}

function open({content}: Item): Source {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = Buffer.from(content as string);
    return {
      size: bytes.length,
      send: (response, [first, last]) => response.end(bytes.subarray(first, last + 1)),
      close: () => {},
    };
  }
  // O_NOFOLLOW: the path is a real one, so a link there was made after the check.
  const fd = openSync(content.file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  return {
    size: fstatSync(fd).size,
    send: (response, [start, end]) => pipeline(createReadStream('', {fd, start, end}), response, () => {}),
    close: () => closeSync(fd),
  };
}

function matches(header = '', tag: string): boolean {
  return header.split(',').some((one) => [tag, '*'].includes(one.trim().replace(/^W\//, '')));
}
