import {existsSync, statSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {findConfig} from '../config/load.ts';
import {type GitRemote, gitRemote} from '../init/git-remote.ts';
import {PUBLISH_FILES, type Publisher} from '../init/publish-file.ts';
import {starterFiles} from '../init/starter.ts';
import {primaryLanguage} from '../locale/primary-language.ts';
import {offsetAt} from '../parse/dates/zone.ts';
import {isoDay} from '../presets/group/time/wall.ts';
import {findJekyllConfig, isJekyllFolder} from '../presets/jekyll/find-config.ts';
import {printDiagnostics} from '../report/print.ts';
import {packageVersion} from '../runtime/package-root.ts';
import type {BuildOptions} from './build-options.ts';
import {loadSite} from './load-site.ts';
import {localTimeZone} from './local-time-zone.ts';
import {nextSteps} from './next-steps.ts';
import {say} from './say.ts';
import {writeNew} from './write-new.ts';

export interface StartOptions extends BuildOptions {
  /** Also write what makes this host publish the site; an existing site gets nothing else. */
  readonly publish?: Publisher;
}

/** Never overwrites a file, and never writes the first files into an existing site. */
export async function startSite(folder: string, options: StartOptions): Promise<number> {
  const root = resolve(options.source ?? folder);
  const {publish} = options;
  if (existsSync(root) && !statSync(root).isDirectory()) return say(`${root} is not a folder.`, 2);
  const found = findConfig(root);
  if (!found && (findJekyllConfig(root) || isJekyllFolder(root))) return say(IS_JEKYLL, 2);
  if (found && !publish) return say(`There is already a site here: ${basename(found)}.`, 2);
  const remote = gitRemote(root);
  const problem = publish && publishProblem(root, publish, remote);
  if (problem) return say(problem, 1);
  if (!found) writeMissing(root, starterOf(root, remote, options));
  const {value: loaded, diagnostics} = await loadSite(root, options);
  if (!loaded) {
    printDiagnostics(diagnostics, {root, verbose: false});
    return say('Nothing was written: correct the config first.', 2);
  }
  const {config} = loaded;
  if (publish) {
    const {path, text} = PUBLISH_FILES[publish];
    const site = {branch: remote?.branch ?? 'main', timezone: config.timezone};
    writeMissing(root, new Map([[path, text(site)]]));
  }
  process.stdout.write(nextSteps(root, {publish, remote, config}));
  return 0;
}

const IS_JEKYLL = `This is a Jekyll site. \`ssg build\` builds it as it is; docs/publish.md says
how to publish it. \`ssg init --from-jekyll\` makes a native site of it.`;

/** Why the file that a host needs cannot be written; undefined if it can. */
export function publishProblem(
  root: string,
  publish: Publisher,
  remote = gitRemote(root),
): string | undefined {
  const {path} = PUBLISH_FILES[publish];
  if (remote?.folder)
    return `Nothing was written: this site is in the folder ${remote.folder} of its repository,
but hosts look for ${path} at the top.
docs/publish.md shows what it contains.`;
  if (existsSync(join(root, path)))
    return `Nothing was written: ${path} already exists.
Compare it with the one in docs/publish.md, or delete it first.`;
  return undefined;
}

function starterOf(
  root: string,
  remote: GitRemote | undefined,
  {now = new Date(), publish}: StartOptions,
): ReadonlyMap<string, string> {
  const [timezone, epoch] = [localTimeZone(), now.getTime()];
  return starterFiles({
    title: basename(root),
    language: primaryLanguage(Intl.DateTimeFormat().resolvedOptions().locale),
    timezone,
    day: isoDay({epoch, offset: offsetAt(epoch, timezone), dayOnly: true}),
    version: packageVersion(),
    remote,
    isOnGitHubPages: publish === 'github',
  });
}

function writeMissing(root: string, files: ReadonlyMap<string, string>): void {
  for (const [path, content] of files) {
    const file = join(root, path);
    if (writeNew(file, content)) process.stdout.write(`  ${path}\n`);
  }
}
