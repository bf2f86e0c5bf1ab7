import type {IncomingMessage} from 'node:http';
import {hostname, networkInterfaces} from 'node:os';

/**
 * Whether a Host header names this server. A name that someone else's DNS points at us (rebinding) is not
 * ours, whatever address it leads to. Never throws, as headers may contain anything.
 */
export function isOurHost(header: string | undefined, names: ReadonlySet<string>): boolean {
  const name = nameOf(header);
  if (name === undefined) return false;
  return isLoopback(name) || names.has(name);
}

/** Whether a request comes from one of our pages, or from none: without Origin and fetch metadata. */
export function isOurPage(headers: {readonly [name: string]: string | string[] | undefined}): boolean {
  const {origin, host, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest} = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return false;
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // Other pages may link to ours, but not embed or fetch them.
  return mode === 'navigate' && dest === 'document';
}

/** Whether the request is from this machine: not through the network, nor through a tunnel that ends here. */
export function isFromHere({headers, socket}: Pick<IncomingMessage, 'headers'> & {socket: Ends}): boolean {
  const [peer, own] = [socket.remoteAddress, socket.localAddress].map((one) => one?.replace(/^::ffff:/, ''));
  const name = nameOf(headers.host);
  if (peer === undefined || name === undefined) return false;
  return (isLoopback(peer) || peer === own) && (isLoopback(name) || name === own);
}

interface Ends {
  readonly remoteAddress?: string | undefined;
  readonly localAddress?: string | undefined;
}

/** The names of a server that listens on `bound`, with those that the user allows. */
export function hostNames(bound: string, allowed: readonly string[] = []): ReadonlySet<string> {
  const names = [bound, ...allowed].map((name) => name.toLowerCase().replace(/^\[|\]$/g, ''));
  if (bound !== '0.0.0.0' && bound !== '::') return new Set(names);
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({address}) => address.toLowerCase()),
  );
  const own = hostname().toLowerCase();
  return new Set([...names, ...addresses, own, `${own}.local`]);
}

function isLoopback(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
  );
}

/** `name`, `name:port`, `[address]:port`; a trailing dot is ignored. */
function nameOf(header: string | undefined): string | undefined {
  const match = /^(?:\[([\da-f:.]+)\]|([a-z\d_.-]+))(?::\d{1,5})?$/i.exec(header ?? '');
  const name = (match?.[1] ?? match?.[2])?.toLowerCase();
  return name?.replace(/(?<=.)\.$/, '');
}
