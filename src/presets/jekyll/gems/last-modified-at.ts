import {execFileSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {type Context, type Diagnostic, findProgram, type Plugin, warning} from '../../../api.ts';
import {strftime, timeInZone} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';

interface History {
  /** When each file was last committed: epoch milliseconds. */
  readonly times: ReadonlyMap<string, number>;
  /** Files of git, at least one of which changes with each commit. */
  readonly files: readonly string[];
  /** Whether only the last commits are here, as in a workflow with a shallow clone. */
  readonly isCutOff: boolean;
}

type DependsOn = Context['dependsOn'];

/** jekyll-last-modified-at: when a file was last committed, or else when it was last written. */
export function lastModifiedAt(settings: Settings): Plugin {
  let history: History | undefined;
  const known = () => (history ??= readHistory(settings.source));
  const timeOf = (path: string, dependsOn: DependsOn) => {
    const {times, files} = known();
    const file = join(settings.source, path);
    for (const one of files) dependsOn(one);
    if (!times.has(path)) dependsOn(file);
    const epoch = times.get(path) ?? writtenTime(file);
    return epoch === undefined ? undefined : timeInZone(epoch, settings.timezone);
  };
  let noted: DependsOn = () => undefined;
  return {
    name: 'jekyll-last-modified-at',
    key: 'jekyll-last-modified-at-1',
    asksForTexts: true,
    read(sources) {
      history = undefined;
      return sources;
    },
    async prepare(_, {dependsOn, report}) {
      noted = dependsOn;
      if (known().isCutOff) report(cutOff(settings));
    },
    describe({id, data, collection}, {dependsOn}) {
      // A page's own value is lost: the gem overwrites it after the front matter has been read.
      const time = data.last_modified_at && collection !== 'pages' ? undefined : timeOf(id, dependsOn);
      return time ? {last_modified_at: time} : {};
    },
    tags: {
      last_modified_at: {
        render({markup, get}) {
          const time = timeOf(textOf(mapOf(get('page')).path), noted);
          return time ? strftime(time, markup.trim() || formatOf(settings)) : '';
        },
      },
    },
  };
}

function cutOff(settings: Settings): Diagnostic {
  const message = 'Only the last commits of the history are here, so older files look as new as those.';
  const hint = 'Run `git fetch --unshallow`, or set `fetch-depth: 0` for actions/checkout in a workflow.';
  return warning('history-cut-off', settings.placeOf('jekyll-last-modified-at'), message, {hint});
}

function formatOf({values}: Settings): string {
  return textOf(mapOf(values['last-modified-at'])['date-format']) || '%d-%b-%y';
}

/**
 * Without this, git takes a folder of the site that looks like a repository for one, and runs the programs that its settings
 * name. Before Git 2.38 only what `log` would run can be turned off.
 */
const OWN_REPOSITORY = ['-c', 'safe.bareRepository=explicit'];

/** One walk through the history instead of one git call per file. */
function readHistory(source: string): History {
  const times = new Map<string, number>();
  const git = (...args: string[]) =>
    execFileSync(findProgram('git')!, [...OWN_REPOSITORY, ...args], {
      cwd: source,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: 'pipe',
    });
  try {
    const branch = git('rev-parse', '--symbolic-full-name', 'HEAD').trim();
    const names = ['HEAD', 'logs/HEAD', 'packed-refs', 'shallow', branch];
    const paths = git('rev-parse', ...names.flatMap((name) => ['--git-path', name]))
      .trim()
      .split('\n');
    const shown = ['log', '--no-show-signature', '--format=%x00%ct', '--name-only', '--relative', '--', '.'];
    for (const commit of git('-c', 'core.quotePath=false', ...shown)
      .split('\0')
      .slice(1)) {
      const [time, ...paths] = commit.split('\n').filter(Boolean);
      for (const path of paths) if (!times.has(path)) times.set(path, Number(time) * 1000);
    }
    const files = paths.map((path) => resolve(source, path));
    return {times, files, isCutOff: existsSync(files[names.indexOf('shallow')]!)};
  } catch {
    return {times, files: [join(source, '.git')], isCutOff: false};
  }
}

function writtenTime(file: string): number | undefined {
  const stats = statSync(file, {throwIfNoEntry: false});
  return stats && Math.floor(stats.mtimeMs / 1000) * 1000;
}
