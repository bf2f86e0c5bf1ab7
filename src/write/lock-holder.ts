import {readFileSync} from 'node:fs';
import {hostname} from 'node:os';

/** A process that holds a lock. Its start time tells it from a later process with the same number. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts it; empty if the system does not say. */
  readonly start: string;
  /** When it took the lock: milliseconds since 1970. */
  readonly since: number;
}

/** No build takes that long. Used where we cannot look: on another machine, in another container. */
const FORGOTTEN = 10 * 60_000;

export function ourselves(): Holder {
  return {pid: process.pid, host: hostname(), start: startOf(process.pid), since: Date.now()};
}

export function isAlive(holder: Holder): boolean {
  const isRecent = Date.now() - holder.since < FORGOTTEN;
  if (holder.host !== hostname()) return isRecent;
  if (!isThere(holder.pid)) return false;
  // If the system does not say when a process started, another may have its number by now (on Windows, soon).
  if (holder.start === '') return isRecent;
  return [holder.start, ''].includes(startOf(holder.pid));
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Undefined for a text that no holder wrote, or that was cut short. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const {pid, host, start, since} = JSON.parse(text) as Partial<Holder>;
    const isSound =
      Number.isInteger(pid) && (pid as number) > 0 && typeof host === 'string' && typeof start === 'string';
    return isSound && typeof since === 'number'
      ? {pid: pid as number, host: host as string, start: start as string, since}
      : undefined;
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/PID/stat, with its boot; the name in field 2 may contain spaces and brackets. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${fields[19]}`;
  } catch {
    return '';
  }
}
