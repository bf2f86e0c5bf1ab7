import {readdirSync, realpathSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';
import type {Diagnostic} from '../model.ts';
import {warning} from '../report/diagnostic.ts';

export interface Found {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly file: string;
}

export interface Walk {
  readonly folder: string;
  /** Links may lead anywhere inside it, and nowhere else. */
  readonly inside: string;
  /** How the folder is called in messages. */
  readonly name: string;
  /** Folders and files, by path relative to the folder, that are left alone. */
  readonly skip?: (path: string, isFolder: boolean) => boolean;
}

/** All files below a folder in the order of their paths; a folder that is not there has none. */
export function walk(options: Walk, report: (diagnostic: Diagnostic) => void): Found[] {
  const found: Found[] = [];
  const root = realPathOf(options.inside);
  const visit = (folder: string, base: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      const path = base + entry.name;
      const file = join(folder, entry.name);
      const isFolder = entry.isSymbolicLink() ? linkKind(file, root) : entry.isDirectory();
      if (isFolder === undefined) report(leavesSite(`${options.name}/${path}`));
      else if (options.skip?.(path, isFolder) || isHidden(entry.name)) continue;
      else if (!isFolder) found.push({path, file});
      else if (depth < 64) visit(file, `${path}/`, depth + 1);
    }
  };
  visit(options.folder, '', 0);
  return found;
}

function entriesOf(folder: string) {
  try {
    const entries = readdirSync(folder, {withFileTypes: true});
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Whether the link leads to a folder; undefined when it leaves the site or leads nowhere. */
function linkKind(file: string, root: string): boolean | undefined {
  const target = realPathOf(file);
  if (target === '' || !(target + sep).startsWith(root + sep)) return undefined;
  return statSync(target).isDirectory();
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return '';
  }
}

/** Editors' and systems' own files; `.well-known` and the like of `.` files are for publishing. */
function isHidden(name: string): boolean {
  return /^\.(git|svn|hg|DS_Store|idea|vscode)$|^\.#|~$|^#.*#$|\.sw[a-p]$|^Thumbs\.db$|^node_modules$/.test(
    name,
  );
}

function leavesSite(path: string): Diagnostic {
  const hint = 'Put the file itself there. Content never reaches outside the site.';
  return warning('link-leaves-site', {path}, 'This link leads outside the site and was not followed.', {
    hint,
  });
}
