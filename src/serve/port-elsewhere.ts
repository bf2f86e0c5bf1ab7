import {connect} from 'node:net';

/** In milliseconds. A free port refuses at once on most systems, but slowly on Windows. */
const PATIENCE = 200;

/**
 * Whether another program has the port on IPv6. Listening on IPv4 would succeed, but browsers that open
 * `localhost` try IPv6 first.
 */
export function isTakenElsewhere(host: string, port: number): Promise<boolean> {
  if (port === 0 || (host !== '127.0.0.1' && host !== '0.0.0.0')) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect({host: '::1', port});
    const end = (isTaken: boolean) => {
      socket.destroy();
      resolve(isTaken);
    };
    socket.setTimeout(PATIENCE, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
