import {mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Files} from './site-model.ts';

/** A folder that follows a model of its files. */
export interface SiteOnDisk {
  readonly root: string;
  /** Makes the folder contain just these files; returns the absolute paths of those that it changed. */
  follow(files: Files): Set<string>;
  remove(): void;
}

export function createSiteOnDisk(): SiteOnDisk {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ssg-memo-')));
  const present = new Map<string, string>();
  let writes = 0;
  return {
    root,
    follow(files) {
      const changed = new Set<string>();
      for (const path of [...present.keys()].filter((path) => !files.has(path))) {
        rmSync(join(root, path));
        present.delete(path);
        changed.add(join(root, path));
      }
      for (const [path, text] of files) {
        if (present.get(path) === text) continue;
        mkdirSync(dirname(join(root, path)), {recursive: true});
        writeFileSync(join(root, path), text);
        // As if saved a while ago: a file saved just now is read again anyway.
        const saved = 1.7e9 + writes++;
        utimesSync(join(root, path), saved, saved);
        present.set(path, text);
        changed.add(join(root, path));
      }
      return changed;
    },
    remove: () => rmSync(root, {recursive: true, force: true}),
  };
}
