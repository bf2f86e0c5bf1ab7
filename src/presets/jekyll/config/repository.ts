import {posix, relative} from 'node:path';
import {type Diagnostic, didYouMean, error, isMap, type Repository, warning} from '../../../api.ts';
import {mapOf, type Settings, textOf} from './settings.ts';

type Given = Pick<Repository, 'url'> & Partial<Repository>;

const KINDS = ['github', 'gitlab', 'gitea'] as const;
const KEYS = ['url', 'branch', 'folder', 'kind'];

/**
 * The repository in which volunteers write, if `ssg.repository` asks for that. `true` means the site's own
 * `repository: owner/name` on GitHub, the setting of jekyll-github-metadata, or what the GitHub action knows.
 */
export function repositoryOf({values, root, source}: Settings): Given | undefined {
  const given = mapOf(values.ssg).repository;
  const own = asMap(given);
  const github = mapOf(values.github);
  const url = addressOf(textOf(own.url ?? values.repository ?? github.repository_url));
  if (!given || url === undefined) return undefined;
  const known = own.url === undefined ? mapOf(github.source) : {};
  const branch = textOf(own.branch) || textOf(known.branch);
  const folder = below(textOf(own.folder) || textOf(known.path), relative(root, source));
  const kind = KINDS.find((one) => one === own.kind);
  return {url, ...(branch && {branch}), ...(folder && {folder}), ...(kind && {kind})};
}

/** The folder of the posts and pages, without slashes at its ends. */
function below(folder: string, source: string): string {
  return posix.join('/', folder, source.replaceAll('\\', '/')).replace(/^\/|\/$/g, '');
}

/** What is wrong with `ssg.repository`, and with the `repository` that it relies on. */
export function checkRepository(settings: Settings): Diagnostic[] {
  const given = mapOf(settings.values.ssg).repository;
  if (given === null || given === false) return [];
  if (given !== true && typeof given !== 'string' && !isMap(given)) {
    const hint = 'Write `repository: true`, or below it `branch: master` or the `url`.';
    const message = '`ssg.repository` must be `true`, an address or a map.';
    return [error('config-value', settings.placeOf('ssg', 'repository'), message, {hint})];
  }
  const own = asMap(given);
  const others = Object.entries(own).flatMap(([key, value]) => checkKey(key, value, settings));
  return [...checkAddress(own, settings), ...others];
}

function asMap(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'string' ? {url: given} : mapOf(given);
}

function checkKey(key: string, value: unknown, settings: Settings): Diagnostic[] {
  const place = settings.placeOf('ssg', 'repository', key);
  const name = `\`ssg.repository.${key}\``;
  if (!KEYS.includes(key)) {
    const hint = `Did you mean \`${didYouMean(key, KEYS) ?? KEYS.join('`, `')}\`?`;
    return [warning('setting-unknown', place, `There is no setting ${name}.`, {hint})];
  }
  if (key === 'url') return [];
  if (key === 'kind' && !KINDS.some((kind) => kind === value))
    return [error('config-value', place, `${name} must be \`github\`, \`gitlab\` or \`gitea\`.`)];
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText ? [] : [error('config-value', place, `${name} must be a text.`)];
}

function checkAddress(own: Readonly<Record<string, unknown>>, {values, placeOf}: Settings): Diagnostic[] {
  const path = isMap(mapOf(values.ssg).repository) ? ['ssg', 'repository', 'url'] : ['ssg', 'repository'];
  const keys = own.url === undefined && values.repository !== undefined ? ['repository'] : path;
  const value = own.url ?? values.repository ?? mapOf(values.github).repository_url;
  if (addressOf(textOf(value)) !== undefined) return [];
  const hint = 'Write `repository: owner/name` for GitHub, or else the whole address of the repository.';
  const isUnknown = value === undefined || value === null;
  const message = isUnknown
    ? '`ssg.repository` does not know where the repository is.'
    : `\`${keys.join('.')}: ${textOf(value)}\` is not a repository.`;
  return [error('config-value', placeOf(...keys), message, {hint})];
}

/** `owner/name` is on GitHub. */
function addressOf(repository: string): string | undefined {
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return `https://github.com/${repository}`;
  return /^https?:\/\//i.test(repository) && URL.canParse(repository) ? repository : undefined;
}
