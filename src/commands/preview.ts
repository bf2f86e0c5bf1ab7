import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {printDiagnostics} from '../report/print.ts';
import {preview} from '../serve/preview.ts';
import type {BuildOptions} from './build-options.ts';
import {listening} from './listening.ts';
import {loadSite} from './load-site.ts';
import {openSite} from './open-site.ts';
import {say} from './say.ts';
import {formatAddresses, homesOf} from './serve-lines.ts';
import {addressOf, type ServerOptions} from './server-options.ts';

/** `ssg preview`: serves the output folder as it is, like a static host. */
export async function previewCommand(folder: string, options: BuildOptions & ServerOptions): Promise<number> {
  const {value: site, diagnostics} = await loadSite(folder, options);
  printDiagnostics(diagnostics, {root: site?.root ?? folder, verbose: false});
  if (!site) return 2;
  const output = resolve(site.root, site.config.folders.output);
  if (!existsSync(output))
    return say(`There is no ${site.config.folders.output}/ yet: run ssg build first.`, 1);
  const address = addressOf(options);
  const order = {folder: output, base: site.config.baseUrl, address, hosts: options.allowHost ?? []};
  const server = await listening(address, () => preview(order));
  if (server === undefined) return 2;
  const homes = homesOf(address.host, server.port, site.config);
  process.stdout.write(formatAddresses(homes, site.config, {port: server.port, asked: address.port}));
  openSite(options, homes[0]);
  process.once('SIGTERM', () => process.exit(0));
  return 0;
}
