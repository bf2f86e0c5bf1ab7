import type {Address} from './http-server.ts';

const HOST =
  'Leave out --host to serve this machine only, or write it without an address to use all its addresses.';

/** Why the server could not start, and what to do; undefined for any other kind of failure. */
export function listenFailure(cause: unknown, {host, port, strictPort}: Address): string | undefined {
  const {code, syscall, message} = cause as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'bind' && syscall !== 'getaddrinfo') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return strictPort
        ? `Port ${port} is taken. Leave out --strict-port to use the next free one, or choose another: --port ${port + 1}`
        : `Port ${port} and the next ones are taken. Choose another: --port 5000`;
    case 'EACCES':
    case 'EPERM':
      return `You may not use port ${port}: ports below 1024 belong to the system. Choose another: --port 4000`;
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${host}. ${HOST}`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host name ${host} is unknown. ${HOST}`;
    default:
      return `The server cannot listen on port ${port} of ${host}: ${message}`;
  }
}
