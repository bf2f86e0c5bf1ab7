import {accessSync, constants, readdirSync, realpathSync, statSync} from 'node:fs';
import {resolve, sep} from 'node:path';
import type {Diagnostic} from '../model.ts';
import {error, warning} from '../report/diagnostic.ts';
import {isLeftBySystem} from './left-by-systems.ts';

export interface Found {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Absolute path; for anything reached through a link, below the target of the link. */
  readonly file: string;
}

export interface Walk {
  readonly folder: string;
  /** Links may lead anywhere inside this folder, but not out of it. */
  readonly inside: string;
  /** What the folder is called in messages. */
  readonly name: string;
  /** Which folders and files to leave alone, by path relative to the folder. */
  readonly skip?: (path: string, isFolder: boolean) => boolean;
  /** Folders called `node_modules` are read like others, except at the top. */
  readonly hasModules?: boolean;
  /**
   * Accents in paths are composed (NFC), so that a path is the same on a Mac, which may decompose names.
   * Files that systems and office programs leave behind, some of which Jekyll publishes, are skipped.
   */
  readonly tidies?: boolean;
}

type Report = (diagnostic: Diagnostic) => void;

/** Deeper than anyone nests folders. */
const deepest = 64;

/** All files below a folder in the order of their paths; none if the folder does not exist. */
export function walk(options: Walk, report: Report): Found[] {
  const found: Found[] = [];
  const root = realPathOf(options.inside);
  // On macOS, git and Ruby do so too.
  const composes = options.tidies ?? process.platform === 'darwin';
  // `inside` has the real paths of the folder and of those above it.
  const visit = (folder: string, base: string, inside: readonly string[]): void => {
    for (const {entry, name} of entriesOf(folder, composes, () => report(unreadable(options.name + base)))) {
      const path = `${base}/${name}`.slice(1);
      const asked = folder + sep + entry.name;
      const file = entry.isSymbolicLink() ? realPathOf(asked) : asked;
      const say = (problem: Problem) => report(problem(`${options.name}/${path}`));
      const kind = entry.isSymbolicLink() ? linkKind(file, root, inside) : kindOf(entry);
      const isModules = entry.name === 'node_modules' && !(options.hasModules && base !== '');
      const isForeign = EDITORS.test(entry.name) || (options.tidies && isLeftBySystem(entry.name));
      if (isModules || isForeign || options.skip?.(path, kind === 'folder')) continue;
      if (typeof kind === 'function') say(kind);
      else if (kind === 'folder' && inside.length > deepest) say(tooDeep);
      else if (kind === 'folder') {
        const real = entry.isSymbolicLink() ? file : inside.at(-1) + sep + entry.name;
        visit(file, `/${path}`, [...inside, real]);
      } else if (isReadable(file)) found.push({path, file});
      else say(unreadable);
    }
  };
  const problem = folderProblem(options, root);
  if (problem) report(problem(options.name));
  else visit(resolve(options.folder), '', [realPathOf(options.folder)]);
  return found;
}

/** The folder may itself be a link, or below one. One that is outside as it is written was chosen by the owner. */
function folderProblem({folder, inside}: Walk, root: string): Problem | undefined {
  const [asked, top] = [resolve(folder), resolve(inside)];
  const real = realPathOf(asked);
  const isPlain = !asked.startsWith(top + sep) || real === '' || real === root + asked.slice(top.length);
  const kind = isPlain ? 'folder' : linkKind(real, root, [root]);
  return typeof kind === 'function' ? kind : undefined;
}

type Problem = (path: string) => Diagnostic;

/** Entries by name. If two names differ only in how accents are written, both stay as they are. */
function entriesOf(folder: string, composes: boolean, onTrouble: () => void) {
  try {
    const entries = readdirSync(folder, {withFileTypes: true});
    const taken = new Set(entries.map(({name}) => name));
    const named = entries.map((entry) => {
      const name = composes ? entry.name.normalize('NFC') : entry.name;
      return {entry, name: taken.has(name) ? entry.name : name};
    });
    return named.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const {code} = cause as {code?: string};
    if (code !== 'ENOENT' && code !== 'ENOTDIR') onTrouble();
    return [];
  }
}

function kindOf(entry: {isDirectory(): boolean; isFile(): boolean}): 'folder' | 'file' | Problem {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : notAFile;
}

function linkKind(target: string, root: string, above: readonly string[]): 'folder' | 'file' | Problem {
  if (target === '') return leadsNowhere;
  if (!(target + sep).startsWith(root + sep)) return leavesSite;
  if (target.slice(root.length).split(sep).some(isPrivate)) return leadsToHidden;
  return above.includes(target) ? leadsBack : kindOf(statSync(target));
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return '';
  }
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What editors and version control leave, and macOS with a name that cannot be written everywhere; other `.` files,
 * such as `.well-known`, may be published.
 */
const EDITORS = /^\.(git|svn|hg|DS_Store|idea|vscode)$|^Icon\r$|^\.#|~$|^#.*#$|^\.(.+\.)?sw[a-p]$/;

/** What is in the site but not for readers: `.env`, `.git`, installed packages. */
function isPrivate(name: string): boolean {
  return (name.startsWith('.') && name !== '.well-known') || name === 'node_modules';
}

function leadsToHidden(path: string): Diagnostic {
  const hint = 'Put the file itself there if readers should see it.';
  return warning(
    'link-to-hidden',
    {path},
    'This symbolic link points to a hidden file, so it was not followed.',
    {hint},
  );
}

function leavesSite(path: string): Diagnostic {
  const hint = 'Put the file itself there: ssg reads nothing outside the site.';
  const message = 'This symbolic link points outside the site, so it was not followed.';
  return warning('link-leaves-site', {path}, message, {hint});
}

function leadsNowhere(path: string): Diagnostic {
  const hint = 'Remove the link, or add the file that it points to.';
  return warning('link-broken', {path}, 'This symbolic link points to a file that does not exist.', {hint});
}

function leadsBack(path: string): Diagnostic {
  const message = 'This symbolic link points to a folder that contains it, so it was not followed.';
  return warning('link-broken', {path}, message, {hint: 'Remove the link.'});
}

function tooDeep(path: string): Diagnostic {
  const message = `This folder is more than ${deepest} levels deep, so it was left out.`;
  return error('file-unreadable', {path}, message, {hint: 'Move it closer to the top folder.'});
}

function notAFile(path: string): Diagnostic {
  const message = 'This is neither a file nor a folder, so it was left out.';
  return warning('file-unreadable', {path}, message, {hint: 'Remove it from the site.'});
}

function unreadable(path: string): Diagnostic {
  const hint = 'Check its owner and permissions, and that its name is UTF-8.';
  return error('file-unreadable', {path}, 'The system does not let ssg read this.', {hint});
}
