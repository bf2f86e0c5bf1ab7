import {randomBytes} from 'node:crypto';

/** What has changed since the server started, so that a page that reconnects can be told what it missed. */
export interface ChangeLog {
  /** Identifies the current state of the site. */
  readonly version: string;
  note(paths: readonly string[]): void;
  /** What has changed since a version; undefined if that is from an earlier server. */
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
