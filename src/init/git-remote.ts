import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {dirname, posix, relative, sep} from 'node:path';
import {findProgram} from '../runtime/find-program.ts';

export interface GitRemote {
  /** Page of the repository: `https://github.com/group/site`. */
  readonly url: string;
  readonly branch: string;
  /** The folder inside the repository, without slashes at its ends; empty at the top. */
  readonly folder: string;
}

/** The setting `repository` for it, without what is the default. */
export function repositoryOf({url, branch, folder}: GitRemote): string | Partial<GitRemote> {
  return branch === 'main' && folder === '' ? url : {url, branch, ...(folder === '' ? {} : {folder})};
}

type Git = (...args: string[]) => string | undefined;

/** Where the repository of a folder is on the web, by its remote `origin`; undefined if that is not known. */
export function gitRemote(root: string): GitRemote | undefined {
  const program = findProgram('git');
  if (program === undefined) return undefined;
  const cwd = existingFolder(root);
  const git: Git = (...args) => {
    try {
      return execFileSync(program, args, {cwd, encoding: 'utf8', stdio: 'pipe'}).trim();
    } catch {
      // There is no repository, or it lacks what was asked for.
      return undefined;
    }
  };
  const url = webAddress(git('remote', 'get-url', 'origin') ?? '');
  const prefix = git('rev-parse', '--show-prefix');
  if (url === undefined || prefix === undefined) return undefined;
  const folder = posix.join(prefix, relative(cwd, root).replaceAll(sep, '/'));
  return {url, branch: mainBranch(git), folder: folder.replace(/^\.$|\/$/, '')};
}

/** A folder that does not exist yet will be in the repository around it. */
function existingFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : existingFolder(above);
}

/** The main branch of the host, whatever is checked out here; in a new repository, the only one. */
function mainBranch(git: Git): string {
  const main = git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.replace(/^origin\//, '');
  return main ?? git('symbolic-ref', '--short', 'HEAD') ?? 'main';
}

/** Hosts whose pages are known; a name of `~/.ssh/config` such as `github.com-work` is no host. */
const HOST = /(?:\b(?:github|gitlab|gitea|forgejo)\b|framagit|codeberg)[\w.-]*\.[a-z]+$/;

/** `git@github.com:group/site.git` → `https://github.com/group/site`; undefined for a host without known pages. */
export function webAddress(remote: string): string | undefined {
  const parts =
    /^(?<scheme>https?|ssh|git):\/\/(?:[^@/]*@)?(?<name>[\w.-]+)(?::(?<port>\d+))?\/+(?<path>.+)$/.exec(
      remote,
    )?.groups ?? /^(?:[^@/]*@)?(?<name>[\w.-]+):(?!\/\/)\/?(?<path>.+)$/.exec(remote)?.groups;
  if (!parts) return undefined;
  const {scheme = '', port} = parts;
  const path = parts.path!.replace(/\/+$/, '').replace(/\.git$/, '');
  // Both have servers of their own for SSH on port 443.
  const host = parts.name!.toLowerCase().replace(/^(?:alt)?ssh\.(?=git(?:hub|lab)\.com$)/, '');
  if (!HOST.test(host) || !/^[\w.~-]+(?:\/[\w.~-]+)+$/.test(path)) return undefined;
  // Only the port of a web address is the port of its pages.
  if (!scheme.startsWith('http') || port === undefined) return `https://${host}/${path}`;
  return `${scheme}://${host}:${port}/${path}`;
}
