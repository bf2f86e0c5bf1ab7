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
export function nextSteps(root: string, started: Started): string {
  const {publish} = started;
  const manifest = textOf(join(root, 'package.json'));
  const steps = [
    installStep(root),
    ...(publish
      ? publishSteps(root, publish, configSteps(started))
      : [manifest.includes('"ssg serve"') ? 'npm run serve' : 'npx ssg serve', ...configSteps(started)]),
  ];
  return `Next:\n${steps.map((step, index) => `  ${index + 1}. ${step}\n`).join('')}`;
}

/** The command that installs this package, if the `package.json` of the site may be somebody else's. */
export function installStep(root: string): string {
  const isNamed = textOf(join(root, 'package.json')).includes('"usergroup-ssg"');
  return isNamed ? 'npm install' : 'npm install --save-dev usergroup-ssg';
}

function publishSteps(root: string, publish: Publisher, inConfig: readonly string[]): readonly string[] {
  const isIgnored = textOf(join(root, '.gitignore')).includes('node_modules');
  return [
    ...(isIgnored ? [] : ['Add node_modules/, public/ and .ssg-cache/ to .gitignore.']),
    ...inConfig,
    ...PUBLISH_FILES[publish].steps,
  ];
}

/** What no computer knows: the address of the site and, where its clock shows UTC, its time zone. */
function configSteps({publish, remote, config}: Started): readonly string[] {
  const pages = publish === 'github' && remote ? pagesAddress(remote) : undefined;
  const address = config.url === '' ? (pages ?? ['url: https://…']) : [];
  const zone = config.timezone === 'UTC' ? ['timezone: Europe/Paris  (it is UTC now)'] : [];
  const lines = [...address, ...zone];
  if (lines.length === 0) return [];
  const names = [address.length > 0 ? 'address' : '', zone.length > 0 ? 'time zone' : ''].filter(Boolean);
  return [`Set the ${names.join(' and the ')} of the site in its config:\n       ${lines.join('\n       ')}`];
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
