import {setTimeout as pause} from 'node:timers/promises';
import {createMemoryKeeper} from './give-back-memory.ts';
import {hostNames} from './http/hosts.ts';
import {type Address, type RunningServer, startServer} from './http/http-server.ts';
import {createLiveSite, firstOf, type LiveSite, showBuild} from './live-site.ts';
import {oneAtATime} from './one-at-a-time.ts';
import type {Rebuild, Rebuilt} from './rebuild.ts';
import {type Watch, watch} from './watch/watch.ts';

export interface ServeOrder {
  /** Real path of the site's folder: it is watched. */
  readonly root: string;
  /** Real paths in it that are not: output, cache. */
  readonly except: readonly string[];
  readonly rebuild: Rebuild;
  readonly address: Address;
  /** Names beside the loopback ones that the server answers to. */
  readonly hosts?: readonly string[];
  readonly liveReload: boolean;
  /** Look for changes every so many milliseconds instead of waiting for events. */
  readonly poll?: number;
  /** Told after each build. */
  onBuilt?(report: BuildReport): void;
  onTrouble?(message: string): void;
}

export interface BuildReport {
  /** Absolute paths of the sources that changed; none at the start and when the user asked. */
  readonly changed: readonly string[];
  /** Paths below the output folder that came, went or changed. */
  readonly rebuilt: readonly string[];
  /** There is a site to be seen: this build or an older one. */
  readonly hasSite: boolean;
  readonly milliseconds: number;
  readonly result: Rebuilt;
}

export interface Serving {
  readonly port: number;
  /** Builds what is out of date; settles when it is shown. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** A checkout takes files away while they are read: so often, after so many milliseconds, what is there by then is read. */
const AGAIN = {times: 5, pause: 100};

/** So many milliseconds lists may be behind while one change follows the other. */
const LONGEST = 10_000;

/** Builds, serves and watches a site until it is stopped. Settles when the first build is shown. */
export async function serve(order: ServeOrder): Promise<Serving> {
  const live = await createLiveSite();
  const server = await startServer(servedOf(live, order), order.address);
  const watched = new Set<string>();
  const giveBackMemory = createMemoryKeeper();
  let completed = performance.now();
  // What a build that failed had been told of, no later one would look at.
  let hasFailed = false;
  const run = async (changed: readonly string[], signal: AbortSignal) => {
    const started = performance.now();
    const result = await order.rebuild(hasFailed ? [] : changed, {first: firstOf(live), signal});
    hasFailed = false;
    completed = performance.now();
    const rebuilt = showBuild(live, result);
    for (const path of result.watch) watched.add(path);
    watcher?.add(result.watch);
    const hasSite = live.shown.site !== undefined;
    order.onBuilt?.({changed, rebuilt, hasSite, milliseconds: performance.now() - started, result});
  };
  const runOrTell = async (changed: readonly string[], signal: AbortSignal, times = AGAIN.times) => {
    try {
      await run(changed, signal);
    } catch (cause) {
      if (signal.aborted) throw cause;
      hasFailed = true;
      if (isGone(cause) && times > 0) {
        await pause(AGAIN.pause);
        return runOrTell(changed, signal, times - 1);
      }
      order.onTrouble?.(`The build failed unexpectedly: ${cause instanceof Error ? cause.stack : cause}`);
    }
  };
  const build = oneAtATime<string>(
    (changed, signal) => runOrTell(changed, signal).finally(giveBackMemory),
    // The page that is looked at has come; of the rest, all is made anew. Once in a while it is finished all the same.
    () => performance.now() - completed < LONGEST,
  );
  let watcher: Watch | undefined;
  await build([]);
  watcher = await startWatch(order, [...watched], build);
  // What changed between the first look and the watch.
  await build([]);
  return {port: server.port, refresh: () => build([]), stop: () => stop(server, live, watcher)};
}

function isGone(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT';
}

function servedOf(live: LiveSite, {address, hosts, liveReload}: ServeOrder) {
  const place = () => live.shown.place;
  return {hosts: hostNames(address.host, hosts), place, ...(liveReload ? {live} : {})};
}

function startWatch(
  {root, except, poll, onTrouble}: ServeOrder,
  others: readonly string[],
  build: (paths: readonly string[]) => Promise<void>,
) {
  return watch({
    paths: [root, ...others],
    except,
    poll,
    onChange: (paths) => void build(paths),
    onTrouble: (message) => onTrouble?.(message),
  });
}

async function stop(server: RunningServer, live: LiveSite, watcher: Watch | undefined): Promise<void> {
  live.events.close();
  await Promise.all([server.stop(), watcher?.stop()]);
}
