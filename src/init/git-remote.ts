import {execFileSync} from 'node:child_process';
import {findProgram} from '../runtime/find-program.ts';

export interface GitRemote {
  /** Page of the repository: `https://github.com/group/site`. */
  readonly url: string;
  readonly branch: string;
  /** The folder inside the repository, without slashes at its ends; empty at the top. */
  readonly folder: string;
}

/** Where the repository of a folder is on the web, by its remote `origin`; undefined if that is not known. */
export function gitRemote(root: string): GitRemote | undefined {
  const git = (...args: string[]) => {
    const output = execFileSync(findProgram('git')!, args, {cwd: root, encoding: 'utf8', stdio: 'pipe'});
    return output.trim();
  };
  try {
    const url = webAddress(git('config', '--get', 'remote.origin.url'));
    if (!url) return undefined;
    const [branch, prefix] = [git('symbolic-ref', '--short', 'HEAD'), git('rev-parse', '--show-prefix')];
    return {url, branch, folder: prefix.replace(/\/$/, '')};
  } catch {
    // There is no git here, or no repository, remote or branch.
    return undefined;
  }
}

/** `git@github.com:group/site.git` → `https://github.com/group/site`; undefined for a host without known pages. */
export function webAddress(remote: string): string | undefined {
  const parts =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/]*@)?(?<host>[\w.-]+)(?::\d+\/|[:/])(?<path>[^:]+?)(?:\.git)?\/?$/.exec(
      remote,
    )?.groups;
  if (!parts || !/github|gitlab|framagit|gitea|forgejo|codeberg/.test(parts.host!)) return undefined;
  return `https://${parts.host}/${parts.path!.replace(/^\//, '')}`;
}
