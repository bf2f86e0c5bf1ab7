import {folderShelf} from './folder-shelf.ts';
import {hostNames} from './http/hosts.ts';
import {type Address, type RunningServer, startServer} from './http/http-server.ts';

export interface PreviewOrder {
  /** The folder to serve as it lies. */
  readonly folder: string;
  /** Path that the site stands under, without a slash at its end. */
  readonly base: string;
  readonly address: Address;
  readonly hosts?: readonly string[];
}

/** Serves a built site as a static host would. */
export function preview({folder, base, address, hosts}: PreviewOrder): Promise<RunningServer> {
  const place = {shelf: folderShelf(folder), base};
  return startServer({hosts: hostNames(address.host, hosts), place: () => place}, address);
}
