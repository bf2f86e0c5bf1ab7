import {connect} from 'node:net';

/** A free port refuses at once on most systems; on Windows it takes its time. */
const PATIENCE = 200;

/**
 * Whether another program has a port of IPv6 alone, which says nothing to one who listens on IPv4; but browsers that are sent to
 * `localhost` ask there first.
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
