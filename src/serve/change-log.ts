import {randomBytes} from 'node:crypto';

/** What changed since the server was started: a page that was away is told what it missed. */
export interface ChangeLog {
  /** Names the site as it is now. */
  readonly version: string;
  note(paths: readonly string[]): void;
  /** What changed since a version; undefined when that is of another start. */
  since(version: string): readonly string[] | undefined;
}

export function createChangeLog(): ChangeLog {
  const start = randomBytes(8).toString('hex');
  const last = new Map<string, number>();
  let count = 0;
  return {
    get version() {
      return `${start}-${count}`;
    },
    note(paths) {
      count++;
      for (const path of paths) last.set(path, count);
    },
    since(version) {
      const [from, number] = version.split('-');
      if (from !== start) return undefined;
      return [...last].filter(([, at]) => at > Number(number)).map(([path]) => path);
    },
  };
}
