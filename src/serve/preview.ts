import {folderShelf} from './folder-shelf.ts';
import {hostNames} from './http/hosts.ts';
import {type Address, type RunningServer, startServer} from './http/http-server.ts';

export interface PreviewOrder {
  /** The folder to serve as it is. */
  readonly folder: string;
  /** Base path of the site, without a trailing slash. */
  readonly base: string;
  readonly address: Address;
  readonly hosts?: readonly string[];
}

/** Serves a built site as a static host would. */
export function preview({folder, base, address, hosts}: PreviewOrder): Promise<RunningServer> {
  const mount = {shelf: folderShelf(folder), base};
  return startServer({hosts: hostNames(address.host, hosts), mount: () => mount}, address);
}
