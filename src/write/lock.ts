import {randomUUID} from 'node:crypto';
import {linkSync, mkdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import type {Made} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {findCacheFolder} from './cache-folder.ts';
import {type Holder, isAlive, ourselves, parseHolder} from './lock-holder.ts';

export interface LockOrder {
  readonly root: string;
  /** The cache folder as the config names it. */
  readonly cache: string;
  /** How long to wait for the holder, in milliseconds. */
  readonly patience: number;
  /** Called once, if there is somebody to wait for. */
  onWait?(pid: number): void;
}

export interface Lock {
  release(): void;
}

const NO_LOCK: Lock = {release: () => {}};

/** Locks the site for one build. A dead holder's lock is taken over; a live one is waited for, then named. */
export async function takeLock(order: LockOrder): Promise<Made<Lock>> {
  const folder = findCacheFolder(order.root, order);
  if (folder === undefined) return made(NO_LOCK);
  const file = join(folder, 'lock');
  const end = Date.now() + order.patience;
  for (let told = false; ; told = true) {
    const taken = tryToTake(folder, file);
    if (typeof taken === 'function') return made({release: taken});
    if (Date.now() >= end) return made(NO_LOCK, [heldBy(taken, order)]);
    if (!told) order.onWait?.(taken.pid);
    await pause(25);
  }
}

function heldBy(holder: Holder, {cache}: LockOrder) {
  const path = `${cache}/lock`;
  return error(
    'site-locked',
    {path},
    `Another build of this site is running: process ${holder.pid} on ${holder.host}.`,
    {
      hint: `Wait for it or stop it. If there is no such process, remove ${path}.`,
    },
  );
}

/** Returns how to release the lock, or who holds it. Where nothing can be written, nobody is kept out. */
function tryToTake(folder: string, file: string): (() => void) | Holder {
  const text = JSON.stringify(ourselves());
  try {
    mkdirSync(folder, {recursive: true});
    if (create(file, text)) return () => release(file, text);
    const holder = liveHolder(file);
    if (holder !== undefined) return holder;
    removeDead(file);
    return create(file, text) ? () => release(file, text) : (liveHolder(file) ?? ourselves());
  } catch {
    return () => {};
  }
}

/** The lock appears with its whole text or not at all: it is written elsewhere and then linked. */
function create(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, {flag: 'wx'});
  try {
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return createWithoutLinks(file, text);
  } finally {
    unlinkSync(draft);
  }
}

function createWithoutLinks(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, {flag: 'wx'});
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** An unreadable text belongs to somebody who is still writing it, unless it is old. */
function liveHolder(file: string): Holder | undefined {
  try {
    const holder = parseHolder(readFileSync(file, 'utf8'));
    if (holder === undefined) return isOlderThan(file, 2000) ? undefined : ourselves();
    return isAlive(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** One process at a time removes a lock, after checking again: by now it may be another's live lock. */
function removeDead(file: string): void {
  const guard = `${file}.takeover`;
  if (isOlderThan(guard, 5000)) rmSync(guard, {force: true});
  if (!createWithoutLinks(guard, '')) return;
  try {
    if (liveHolder(file) === undefined) rmSync(file, {force: true});
  } finally {
    rmSync(guard, {force: true});
  }
}

function isOlderThan(file: string, milliseconds: number): boolean {
  const stats = statSync(file, {throwIfNoEntry: false});
  return stats !== undefined && Date.now() - stats.mtimeMs > milliseconds;
}

function release(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) unlinkSync(file);
  } catch {
    // Somebody removed it, or the whole cache folder.
  }
}
