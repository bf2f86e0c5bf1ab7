import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Config} from '../config.ts';
import type {GitRemote} from '../init/git-remote.ts';
import {PUBLISH_FILES, type Publisher} from '../init/publish-file.ts';
import {pagesAddress} from '../init/starter.ts';

interface Started {
  readonly publish: Publisher | undefined;
  readonly remote: GitRemote | undefined;
  readonly config: Config;
}

/** What is left to do once `ssg init` has written its files: numbered lines of at most 80 columns. */
export function nextSteps(root: string, {publish, ...started}: Started): string {
  const manifest = textOf(join(root, 'package.json'));
  const steps = [
    installStep(root),
    ...(publish
      ? publishSteps(root, publish, started)
      : [manifest.includes('"ssg serve"') ? 'npm run serve' : 'npx ssg serve']),
  ];
  return `Next:\n${steps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`;
}

/** The command that installs this package, if the `package.json` of the site may be somebody else's. */
export function installStep(root: string): string {
  const isNamed = textOf(join(root, 'package.json')).includes('"usergroup-ssg"');
  return isNamed ? 'npm install' : 'npm install --save-dev usergroup-ssg';
}

function publishSteps(
  root: string,
  publish: Publisher,
  {remote, config}: Omit<Started, 'publish'>,
): readonly string[] {
  const isIgnored = textOf(join(root, '.gitignore')).includes('node_modules');
  const pages = publish === 'github' && remote ? pagesAddress(remote) : undefined;
  const address = (pages ?? ['url: https://…']).map((line) => `\n       ${line}`);
  return [
    ...(isIgnored ? [] : ['Add node_modules/, public/ and .ssg-cache/ to .gitignore.']),
    ...(config.url === '' ? [`Set the address of the site in its config:${address.join('')}`] : []),
    ...PUBLISH_FILES[publish].steps,
  ];
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
