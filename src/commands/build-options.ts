import {type Command, InvalidArgumentError, Option} from 'commander';

/** Flags of every command that builds: what to build, and from where. */
export interface BuildOptions {
  readonly source?: string;
  readonly destination?: string;
  readonly config?: readonly string[];
  readonly baseurl?: string;
  readonly url?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly unpublished?: boolean;
  readonly expired?: boolean;
  readonly limitPosts?: number;
  readonly theme?: string;
  readonly environment?: string;
  readonly now?: Date;
  readonly strict?: boolean;
  readonly safe?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly profile?: boolean;
  readonly debugLiquid?: boolean;
  readonly trace?: boolean;
  readonly cache?: boolean;
  readonly force?: boolean;
}

/** Whether results of earlier builds may be used: what is in the cache folder may come from a stranger, too. */
export function mayUseCache({cache, force, safe}: BuildOptions): boolean {
  return cache !== false && !force && !safe;
}

/** Adds the build flags, named as in Jekyll and similar programs. */
export function addBuildOptions(command: Command): Command {
  return command
    .argument('[root]', 'folder of the site', '.')
    .option('-s, --source <folder>', 'folder of the site, same as [root]')
    .option('-d, --destination <folder>', 'folder to write the site to')
    .addOption(new Option('--out-dir <folder>', 'the same').hideHelp())
    .option('-c, --config <files>', 'config files, separated by commas; later ones win', list)
    .option('-b, --baseurl <path>', 'path where the site is served, such as /blog', path)
    .addOption(new Option('--base <path>', 'the same').argParser(path).hideHelp())
    .option('--url <origin>', 'where the site is published, such as https://group.example', origin)
    .addOption(new Option('--site <origin>', 'the same').argParser(origin).hideHelp())
    .option('-D, --drafts', 'publish drafts too')
    .option('-F, --future', 'publish posts with a future date too')
    .option('--unpublished', 'publish posts with `published: false` too')
    .option('-E, --expired', 'publish expired posts too')
    .option('--limit-posts <n>', 'only the newest n posts', wholeNumber)
    .addOption(new Option('--limit_posts <n>').argParser(wholeNumber).hideHelp())
    .option('-t, --theme <name>', 'theme to use')
    .option('-e, --environment <name>', 'value of `jekyll.environment` in templates')
    .option('--now <time>', 'build as if it were this time (ISO 8601)', time)
    .option('--strict', 'fail the build on warnings')
    .option('--safe', 'run no code from the site, for pull requests from strangers')
    .option('--json', 'print the result as one JSON object')
    .option('-q, --quiet', 'print only problems')
    .option('-V, --verbose', 'print every error and warning, and every written file')
    .option('--profile', 'print how long each stage took')
    .option('--no-cache', 'rebuild everything')
    .addOption(new Option('--force', 'the same').hideHelp())
    .addOption(new Option('-I, --incremental').hideHelp())
    .option('--debug-liquid', 'write the JavaScript of each template into the cache folder')
    .option('--trace', 'print the stack trace of an unexpected error');
}

const WHERE = ['source', 'config'];
const WHAT = ['drafts', 'future', 'unpublished', 'expired', 'limit-posts', 'now'];

/** Every command accepts all flags, since they all load a site; these are the ones that its help lists. */
export const SHOWN = {
  init: ['source'],
  clean: [...WHERE, 'destination'],
  preview: [...WHERE, 'destination', 'baseurl'],
  next: [...WHERE, ...WHAT, 'json'],
  invite: [...WHERE, ...WHAT, 'url', 'json'],
  suggest: [...WHERE, ...WHAT, 'json'],
  doctor: [...WHERE, ...WHAT, 'safe', 'json', 'verbose'],
} as const;

/** Adds the build flags, hiding all but some from the help. */
export function addSomeOptions(command: Command, shown: readonly string[]): Command {
  for (const option of addBuildOptions(command).options)
    if (!shown.includes(option.name())) option.hideHelp();
  return command;
}

function list(text: string, before: readonly string[] = []): string[] {
  return [
    ...before,
    ...text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ];
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** An empty text means no path, since a workflow may pass one. */
function path(text: string): string {
  if (/:\/\/|[?#\s]/.test(text)) throw new InvalidArgumentError('It must be a path such as /blog.');
  return text;
}

function origin(text: string): string {
  if (text === '' || /^https?:\/\/[^\s/?#]+\/*$/i.test(text)) return text;
  const more = /^https?:/i.test(text) ? ' Put the path in --baseurl.' : '';
  throw new InvalidArgumentError(`It must be an origin such as https://group.example.${more}`);
}

/** A time without a zone is UTC, whatever the machine's own zone. */
function time(text: string): Date {
  const hasClock = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
  const date = new Date(
    /^\d{6,}$/.test(text) ? Number(text) * 1000 : hasClock ? `${text.replace(' ', 'T')}Z` : text,
  );
  if (Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It must be a time such as 2026-11-21T12:00:00Z.');
  return date;
}
