import type {Address} from './http-server.ts';

const HOST =
  'Leave --host out for this machine alone, or write it without an address for all addresses that the machine has.';

/** Why the server could not be started, and what to do; undefined for a failure of another kind. */
export function listenFailure(cause: unknown, {host, port, strictPort}: Address): string | undefined {
  const {code, syscall, message} = cause as NodeJS.ErrnoException;
  if (syscall !== 'listen' && syscall !== 'bind' && syscall !== 'getaddrinfo') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return strictPort
        ? `Port ${port} is taken. Leave --strict-port out for the next free one, or choose another: --port ${port + 1}`
        : `Port ${port} and those after it are taken. Choose another one: --port 5000`;
    case 'EACCES':
    case 'EPERM':
      return `You may not open port ${port}: those below 1024 belong to the system. Choose another one: --port 4000`;
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${host}. ${HOST}`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `No machine is called ${host}. ${HOST}`;
    default:
      return `The server cannot listen on port ${port} of ${host}: ${message}`;
  }
}
