import {readdirSync, realpathSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import type {Diagnostic, Made} from '../model.ts';
import {error, made} from '../report/diagnostic.ts';
import {MANIFEST} from './output-path.ts';
import {statsOf} from './stats-of.ts';

/** The site's folders as the config names them; all but `output` and `cache` are the author's own. */
export type Folders = Readonly<Record<string, string>> & {readonly output: string; readonly cache: string};

export interface OutputFolder {
  /** Real path. */
  readonly path: string;
  /** As the config writes it, with `/`: for messages. */
  readonly name: string;
}

/** Finds the output folder; refuses one that could contain others' work. `adopts` allows foreign files. */
export function findOutputFolder(root: string, folders: Folders, adopts = false): Made<OutputFolder> {
  const name = folders.output.split(sep).join('/') || '.';
  const path = realPath(resolve(root, folders.output));
  const folder = {path, name};
  const problem =
    reachedOutside(root, folder, folders) ??
    inHidden(root, folder, folders) ??
    heldByOthers(root, folder, folders) ??
    notOurs(folder, adopts);
  return made(folder, problem === undefined ? [] : [problem]);
}

/** Works for a path that does not exist yet, too: its deepest existing folder, then the rest. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

export function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function reachedOutside(root: string, {path, name}: OutputFolder, folders: Folders): Diagnostic | undefined {
  const asWritten = resolve(root, folders.output);
  if (!isInside(resolve(root), asWritten) || isInside(realPath(root), path)) return undefined;
  return error(
    'output-outside',
    {path: name},
    `A link takes the output folder out of the site, to ${path}.`,
    {
      hint: 'Remove the link, or set the output folder to that place itself.',
    },
  );
}

/** Nothing may be written over git's own files, whose settings name programs, nor through a link to what is hidden. */
function inHidden(root: string, {path, name}: OutputFolder, folders: Folders): Diagnostic | undefined {
  const top = realPath(root);
  const asWritten = join(top, relative(resolve(root), resolve(root, folders.output)));
  const forbidden = path === asWritten ? /^(?:\.git|node_modules)$/ : /^(?:\..*|node_modules)$/;
  const hidden =
    isInside(top, path) &&
    path
      .slice(top.length)
      .split(sep)
      .find((one) => forbidden.test(one));
  if (!hidden) return undefined;
  const message = `The output folder is in ${hidden}, which may contain programs or their settings.`;
  return error('output-refused', {path: name}, message, {hint: 'Choose a separate folder, such as public.'});
}

function heldByOthers(root: string, {path, name}: OutputFolder, folders: Folders): Diagnostic | undefined {
  for (const [owner, folder] of holders(root, folders)) {
    const contains = path === folder || isInside(path, folder);
    const within = owner !== 'site' && owner !== 'home folder' && isInside(folder, path);
    if (contains || within) {
      return error(
        'output-refused',
        {path: name},
        `The output folder ${path === folder ? 'is' : contains ? 'contains' : 'is inside'} the ${owner} (${folder}).`,
        {
          hint: 'Choose a separate folder, such as public: ssg owns everything in it.',
        },
      );
    }
  }
  return undefined;
}

function holders(root: string, folders: Folders): [string, string][] {
  const inputs = Object.entries(folders)
    .filter(([key, folder]) => key !== 'output' && folder !== '' && resolve(root, folder) !== resolve(root))
    .map(([key, folder]): [string, string] => [`${key} folder`, realPath(resolve(root, folder))]);
  return [['site', realPath(root)], ['home folder', realPath(homedir())], ...inputs];
}

function entriesOf(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}

/** A folder with files must have our manifest; names that start with a dot (.git, .gitkeep) do not count. */
function notOurs({path, name}: OutputFolder, adopts: boolean): Diagnostic | undefined {
  const stats = statsOf(path);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) {
    const hint = 'Remove the file, or choose another folder with --destination.';
    return error('output-refused', {path: name}, 'The output folder is a file.', {hint});
  }
  if (adopts) return undefined;
  const entries = entriesOf(path);
  if (entries === undefined) {
    const hint = 'Check who owns it, remove it, or choose another with --destination.';
    return error('output-refused', {path: name}, 'The output folder cannot be read.', {hint});
  }
  if (entries.includes(MANIFEST) || entries.every((entry) => entry.startsWith('.'))) return undefined;
  const sample = entries
    .filter((entry) => !entry.startsWith('.'))
    .slice(0, 3)
    .join(', ');
  return error(
    'output-not-ours',
    {path: name},
    `The output folder contains files that ssg did not write (${sample}), so nothing was written.`,
    {
      hint: `If they are sources, move them to static/. If they are an old build, remove the folder ${basename(relative('.', path))}. Or choose another output folder.`,
    },
  );
}
