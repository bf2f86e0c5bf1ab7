import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {configNames} from '../config/load.ts';
import {gitRemote} from '../init/git-remote.ts';
import {type Publisher, type PublishFile, publishFile} from '../init/publish-file.ts';
import {starterFiles} from '../init/starter.ts';
import {packageVersion} from '../runtime/package-root.ts';
import type {BuildOptions} from './build-options.ts';
import {loadSite} from './load-site.ts';

export interface StartOptions extends BuildOptions {
  /** Also write what makes this host publish the site; an existing site gets nothing else. */
  readonly publish?: Publisher;
}

type Files = ReadonlyMap<string, string>;

/** Never overwrites a file, and never writes the first files into an existing site. */
export async function startSite(folder: string, options: StartOptions): Promise<number> {
  const root = resolve(options.source ?? folder);
  const config = [...configNames, '_config.yml'].find((name) => existsSync(join(root, name)));
  if (config === '_config.yml')
    return say(
      'This is a Jekyll site, which `ssg build` builds as it is. `ssg init --from-jekyll` converts it to a native one.',
      2,
    );
  if (config && !options.publish) return say(`There is already a site here: ${config}.`, 2);
  const starter = config ? new Map() : starterOf(root, options);
  const publishing = await publishingOf(root, options);
  if (publishing && 'problem' in publishing) return say(publishing.problem, 1);
  const files = new Map([...starter, ...(publishing ? [[publishing.path, publishing.text] as const] : [])]);
  for (const path of writeMissing(root, files)) process.stdout.write(`  ${path}\n`);
  return say(`Next: ${nextSteps(root, publishing)}.`, 0);
}

function starterOf(root: string, {now = new Date(), publish}: StartOptions): Files {
  const {timeZone, locale} = Intl.DateTimeFormat().resolvedOptions();
  return starterFiles({
    title: basename(root),
    language: locale.split('-')[0] ?? 'en',
    timezone: timeZone,
    day: now.toISOString().slice(0, 10),
    version: packageVersion(),
    remote: gitRemote(root),
    isOnGitHubPages: publish === 'github',
  });
}

async function publishingOf(
  root: string,
  {publish, ...options}: StartOptions,
): Promise<PublishFile | {problem: string} | undefined> {
  if (!publish) return undefined;
  const remote = gitRemote(root);
  if (remote?.folder) {
    const problem = `This site is in the folder ${remote.folder} of its repository, but hosts look for their file at the top. docs/publish.md shows what it contains.`;
    return {problem};
  }
  const {value: site} = await loadSite(root, options);
  const timezone = site?.config.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const file = publishFile(publish, {branch: remote?.branch ?? 'main', timezone});
  return existsSync(join(root, file.path))
    ? {problem: `${file.path} already exists, so nothing was written.`}
    : file;
}

/** The paths of the files that were written. */
function writeMissing(root: string, files: Files): string[] {
  const missing = [...files].filter(([path]) => !existsSync(join(root, path)));
  for (const [path, content] of missing) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  return missing.map(([path]) => path);
}

function nextSteps(root: string, publishing: PublishFile | undefined): string {
  const manifest = join(root, 'package.json');
  const isNamed = existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"usergroup-ssg"');
  const install = isNamed ? 'npm install' : 'npm install --save-dev usergroup-ssg';
  return `${install}, then ${publishing ? `commit all files and ${publishing.next}` : 'npx ssg serve'}`;
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
