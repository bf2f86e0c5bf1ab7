import {createServer, type Server} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {isTakenElsewhere} from '../port-elsewhere.ts';
import {answer, type Served} from './answer.ts';
import {sendText} from './send-text.ts';

export interface Address {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Fail rather than take the next free port. */
  readonly strictPort: boolean;
}

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

const MOST_PORTS = 50;

/** Starts listening; throws the system's error if no port is available. */
export async function startServer(served: Served, address: Address): Promise<RunningServer> {
  const server = createServer(LIMITS, (request, response) => {
    response.on('error', () => {});
    answer({request, response}, served).catch(() => {
      if (!response.headersSent) sendText({request, response}, 500, 'The server could not send this.');
      else response.destroy();
    });
  });
  server.on('clientError', (_, socket) => refuse(socket as Socket));
  server.keepAliveTimeout = 5000;
  await listen(server, address);
  return {port: (server.address() as AddressInfo).port, stop: () => stop(server)};
}

/** A request must arrive completely within a short time, or a slow sender could hold connections open. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
};

function refuse(socket: Socket): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  else socket.destroy();
}

async function listen(server: Server, {host, port, strictPort}: Address): Promise<void> {
  for (let next = port; ; next++) {
    try {
      return await listenOn(server, host, next);
    } catch (cause) {
      if (
        !isTaken(cause as NodeJS.ErrnoException) ||
        strictPort ||
        port === 0 ||
        next >= Math.min(port + MOST_PORTS, 65_535)
      )
        throw cause;
    }
  }
}

/** Windows reserves ranges of ports for itself (`netsh interface ipv4 show excludedportrange tcp`). */
function isTaken({code}: NodeJS.ErrnoException): boolean {
  return code === 'EADDRINUSE' || (code === 'EACCES' && process.platform === 'win32');
}

async function listenOn(server: Server, host: string, port: number): Promise<void> {
  if (await isTakenElsewhere(host, port)) {
    const message = `port ${port} is taken on ::1`;
    throw Object.assign(new Error(message), {code: 'EADDRINUSE', syscall: 'listen'});
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({host, port}, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
