import {setTimeout as pause} from 'node:timers/promises';
import {createMemoryKeeper} from './give-back-memory.ts';
import {hostNames} from './http/hosts.ts';
import {type Address, type RunningServer, startServer} from './http/http-server.ts';
import {createLiveSite, firstOf, type LiveSite, showBuild} from './live-site.ts';
import {oneAtATime} from './one-at-a-time.ts';
import type {Rebuild, Rebuilt} from './rebuild.ts';
import {type Watch, watch} from './watch/watch.ts';

export interface ServeOrder {
  /** Real path of the site's folder, which is watched. */
  readonly root: string;
  /** Real paths in it that are not watched: output, cache. */
  readonly except: readonly string[];
  readonly rebuild: Rebuild;
  readonly address: Address;
  /** Names that the server answers to, in addition to loopback. */
  readonly hosts?: readonly string[];
  readonly liveReload: boolean;
  /** Poll for changes at this interval in milliseconds, instead of waiting for events. */
  readonly poll?: number;
  /** Called after each build. */
  onBuilt?(report: BuildReport): void;
  onTrouble?(message: string): void;
}

export interface BuildReport {
  /** Absolute paths of the sources that changed; empty at the start and when the user asked for a build. */
  readonly changed: readonly string[];
  /** Paths below the output folder that were added, removed or changed. */
  readonly rebuilt: readonly string[];
  /** There is a site to show, from this build or an earlier one. */
  readonly hasSite: boolean;
  readonly milliseconds: number;
  readonly result: Rebuilt;
}

export interface Serving {
  readonly port: number;
  /** Builds what is out of date; settles when that is shown. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** A checkout may remove files while they are read: then the build runs again, after a pause (milliseconds). */
const AGAIN = {times: 5, pause: 100};

/** How long, in milliseconds, lists may stay out of date while changes keep coming. */
const LONGEST = 10_000;

/** Builds, serves and watches a site until it is stopped. Settles when the first build is shown. */
export async function serve(order: ServeOrder): Promise<Serving> {
  const live = await createLiveSite();
  const server = await startServer(servedOf(live, order), order.address);
  const watched = new Set<string>();
  const giveBackMemory = createMemoryKeeper();
  let completed = performance.now();
  // After a failure everything is read again, as no later build would be told of the same changes.
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
    // The page being viewed is shown already, so the rest may start over; but sometimes a build must finish.
    () => performance.now() - completed < LONGEST,
  );
  let watcher: Watch | undefined;
  await build([]);
  watcher = await startWatch(order, [...watched], build);
  // For changes between the first build and the start of the watch.
  await build([]);
  return {port: server.port, refresh: () => build([]), stop: () => stop(server, live, watcher)};
}

function isGone(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT';
}

function servedOf(live: LiveSite, {address, hosts, liveReload}: ServeOrder) {
  const mount = () => live.shown.mount;
  return {hosts: hostNames(address.host, hosts), mount, ...(liveReload ? {live} : {})};
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
