import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from '../../../index.ts';
import {strftime, timeInZone} from '../../../liquid/index.ts';
import {isMap} from '../config/merge.ts';
import {type Settings, textOf} from '../config/settings.ts';

type Times = ReadonlyMap<string, number>;

/** jekyll-last-modified-at: when a file was last committed, or else when it was last written. */
export function lastModifiedAt(settings: Settings): Plugin {
  let times: Times | undefined;
  const timeOf = (path: string) => {
    times ??= committedTimes(settings.source);
    const epoch = times.get(path) ?? writtenTime(join(settings.source, path));
    return epoch === undefined ? undefined : timeInZone(epoch, settings.timezone);
  };
  return {
    name: 'jekyll-last-modified-at',
    key: 'jekyll-last-modified-at-1',
    read(sources) {
      times = undefined;
      return sources;
    },
    describe({id, data, collection}) {
      // A page's own date is lost: the gem sets it after the front matter was read.
      const time = data.last_modified_at && collection !== 'pages' ? undefined : timeOf(id);
      return time ? {last_modified_at: time} : {};
    },
    tags: {
      last_modified_at: {
        render({markup, get}) {
          const page = get('page');
          const path =
            typeof page === 'object' && page !== null ? textOf((page as {path?: unknown}).path) : '';
          const time = timeOf(path);
          return time ? strftime(time, markup.trim() || formatOf(settings)) : '';
        },
      },
    },
  };
}

function formatOf({values}: Settings): string {
  const own = values['last-modified-at'];
  return textOf(isMap(own) ? own['date-format'] : '') || '%d-%b-%y';
}

/** One walk through the history instead of one call of git for each file. */
function committedTimes(source: string): Times {
  const times = new Map<string, number>();
  try {
    const args = [
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%ct',
      '--name-only',
      '--relative',
      '--',
      '.',
    ];
    const log = execFileSync('git', args, {cwd: source, encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe'});
    for (const commit of log.split('\0').slice(1)) {
      const [time, ...paths] = commit.split('\n').filter(Boolean);
      for (const path of paths) if (!times.has(path)) times.set(path, Number(time) * 1000);
    }
  } catch {}
  return times;
}

function writtenTime(file: string): number | undefined {
  const stats = statSync(file, {throwIfNoEntry: false});
  return stats && Math.floor(stats.mtimeMs / 1000) * 1000;
}
