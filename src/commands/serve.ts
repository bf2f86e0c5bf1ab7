import {resolve} from 'node:path';
import {printDiagnostics} from '../report/print.ts';
import type {Address} from '../serve/http/http-server.ts';
import {openUrl} from '../serve/open-url.ts';
import {obstaclesOf} from '../serve/rebuild.ts';
import {type BuildReport, type Serving, serve} from '../serve/serve.ts';
import {needsPolling} from '../serve/watch/needs-polling.ts';
import {realPath} from '../write/output-folder.ts';
import type {BuildOptions} from './build-options.ts';
import {listening} from './listening.ts';
import {type LoadedSite, loadSite} from './load-site.ts';
import {openSite} from './open-site.ts';
import {createRebuild} from './rebuild-site.ts';
import {readKeys} from './serve-keys.ts';
import {formatAddresses, formatReport, homesOf, newWarnings} from './serve-lines.ts';
import {addressOf, type ServerOptions} from './server-options.ts';

export interface ServeOptions extends BuildOptions, ServerOptions {
  readonly livereload?: boolean;
  /** Milliseconds; `true` for the default interval. */
  readonly poll?: number | true;
}

/** `ssg serve`: builds, serves and watches until stopped; 2 if the config or the port is unusable. */
export async function serveCommand(folder: string, given: ServeOptions): Promise<number> {
  const options = {
    drafts: true,
    future: true,
    environment: process.env.JEKYLL_ENV ?? 'development',
    ...given,
  };
  const {value: site, diagnostics} = await loadSite(folder, options);
  printDiagnostics(diagnostics, {root: site?.root ?? folder, verbose: options.verbose ?? false});
  if (!site) return 2;
  const address = addressOf(options);
  const serving = await start(folder, site, {...options, address});
  if (serving === undefined) return 2;
  const homes = homesOf(address.host, serving.port, site.config);
  process.stdout.write(formatAddresses(homes, site.config, {port: serving.port, asked: address.port}));
  const [home] = homes;
  openSite(options, home);
  const stop = () => void serving.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  readKeys({o: () => openUrl(home), r: () => void serving.refresh(), q: stop});
  return 0;
}

function start(
  folder: string,
  site: LoadedSite,
  {address, ...options}: ServeOptions & {address: Address},
): Promise<Serving | undefined> {
  // The watcher reports real paths: on Windows, with letter case and long names as on disk.
  const root = realPath(site.root);
  const {output, cache} = site.config.folders;
  const poll = options.poll === true ? 300 : (options.poll ?? (needsPolling(root) ? 300 : undefined));
  return listening(address, () =>
    serve({
      root,
      except: [resolve(root, output), resolve(root, cache)],
      rebuild: createRebuild(folder, options, {...site, root}),
      address,
      liveReload: options.livereload ?? true,
      ...(options.allowHost && {hosts: options.allowHost}),
      ...(poll !== undefined && {poll}),
      onBuilt: reporter(site, options),
      onTrouble: (message) => process.stderr.write(`${message}\n`),
    }),
  );
}

/** Reports each build, without repeating earlier warnings. */
function reporter(
  {root}: LoadedSite,
  {verbose = false, quiet = false}: ServeOptions,
): (report: BuildReport) => void {
  let said: ReadonlySet<string> = new Set();
  return (report) => {
    const {diagnostics, fileOf, site} = report.result;
    const fresh = newWarnings(diagnostics, said);
    said = fresh.all;
    const told = site === undefined ? obstaclesOf(report.result) : fresh.warnings;
    printDiagnostics(told, {root, fileOf, verbose});
    if (!quiet) process.stdout.write(formatReport(report, root));
  };
}
