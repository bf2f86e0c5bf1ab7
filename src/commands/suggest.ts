import {randomUUID} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Suggestion, suggestEvents} from '../presets/group/suggest/suggest-events.ts';
import {withEvent} from '../presets/group/suggest/with-event.ts';
import {forLog} from '../report/for-log.ts';
import {plain} from '../report/terminal.ts';
import {many} from '../text/many.ts';
import {renameOver} from '../write/rename-over.ts';
import type {BuildOptions} from './build-options.ts';
import {buildOrTell} from './build-or-tell.ts';
import {loadOrTell} from './load-or-tell.ts';
import {writeNew} from './write-new.ts';

export interface SuggestOptions extends BuildOptions {
  /** Whether to write the suggestions into the posts. */
  readonly write?: boolean;
}

/**
 * `ssg suggest`: lists posts that announce meetings, or makes events of them; 1 if the site has errors, 2 if it cannot
 * be loaded.
 */
export async function suggestCommand(folder: string, options: SuggestOptions): Promise<number> {
  const {json, write = false} = options;
  const loaded = await loadOrTell(folder, options, json);
  if (!loaded) return 2;
  const built = await buildOrTell(loaded, json);
  if (!built) return 1;
  const found = suggestEvents(built.site);
  const written = write ? found.filter((one) => writeInto(loaded.root, one)) : [];
  process.stdout.write(json ? asJson(found) : forLog(plain(asText(found, write ? written : undefined))));
  return 0;
}

/** False if the post is left as it is, because its front matter is not lines of fields. */
function writeInto(root: string, {post, times}: Suggestion): boolean {
  const file = join(root, post.id);
  const text = withEvent(readFileSync(file, 'latin1'), times);
  if (text === undefined) return false;
  // A name that nobody knows: a file that is there already could be a link to another.
  const draft = `${file}.${randomUUID()}`;
  writeNew(draft, text, 'latin1');
  renameOver(draft, file);
  return true;
}

function asText(found: readonly Suggestion[], written: readonly Suggestion[] | undefined): string {
  if (found.length === 0) return 'No post without an `event:` has the day of a meeting in its title.\n';
  const lines = (written ?? found).map((one) => [timesOf(one), one.post.id] as const);
  const width = Math.max(...lines.map(([times]) => times.length));
  const left = found.filter((one) => written?.includes(one) === false);
  return [
    ...lines.map(([times, id]) => `${times.padEnd(width)}  ${id}\n`),
    lines.length > 0 ? '\n' : '',
    written === undefined
      ? `${many(found.length, 'post')} to make events of. With --write, each gets an \`event:\` with this time.\n`
      : `Wrote \`event:\` into ${many(written.length, 'post')}. Look at them with git diff, then add what else\nyou know: venue, talks, slides (docs/events.md).\n`,
    ...left.map(({post}) => `Left as it is, since its front matter is not lines of fields: ${post.id}\n`),
  ].join('');
}

/** `2026-12-08 19:00–22:00` */
function timesOf({times: {start, end}}: Suggestion): string {
  return end === undefined ? start : `${start}–${end}`;
}

function asJson(found: readonly Suggestion[]): string {
  const events = found.map(({post, times}) => ({path: post.id, title: post.title, ...times}));
  return `${JSON.stringify({events}, null, 2)}\n`;
}
