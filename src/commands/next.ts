import {formatRfc3339} from '../locale/format-date.ts';
import {nextRebuild, type Rebuild} from '../presets/group/next-rebuild.ts';
import {plain} from '../report/terminal.ts';
import type {BuildOptions} from './build-options.ts';
import {buildOrTell} from './build-or-tell.ts';
import {loadOrTell} from './load-or-tell.ts';

/** `ssg next`: prints when and why a rebuild is due; 1 if the site has errors, 2 if it cannot be loaded. */
export async function nextCommand(folder: string, options: BuildOptions): Promise<number> {
  const loaded = await loadOrTell(folder, options, options.json);
  if (!loaded) return 2;
  const built = await buildOrTell(loaded, options.json);
  if (!built) return 1;
  const due = nextRebuild(built.site, loaded.now);
  process.stdout.write(options.json ? asJson(due) : asText(due));
  return 0;
}

const REASONS: Readonly<Record<Rebuild['reason'], string>> = {
  'event-over': 'the event is over',
  'post-appears': 'the post appears',
  'post-expires': 'the post expires',
  'sponsor-changes': 'the list of sponsors changes',
};

function asText(due: Rebuild | undefined): string {
  if (!due) return 'No rebuild is due: no post or event is waiting for its date.\n';
  const title = due.title === due.documentId ? '' : `: “${due.title}”`;
  return `${formatRfc3339(due.at)}  ${REASONS[due.reason]}${plain(`${title} (${due.documentId})`)}\n`;
}

function asJson(due: Rebuild | undefined): string {
  if (!due) return `${JSON.stringify({at: null})}\n`;
  const {at, reason, documentId, title} = due;
  return `${JSON.stringify({at: formatRfc3339(at), reason, path: documentId, title})}\n`;
}
