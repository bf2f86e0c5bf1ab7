import {appendFileSync} from 'node:fs';
import {build} from '../build.ts';
import {type Ask, askAddresses} from '../check/ask-addresses.ts';
import {type CheckReport, checkSite} from '../check/check-site.ts';
import type {ExternalOrder} from '../check/external-links.ts';
import {formatCheck} from '../check/format-check.ts';
import {leftOut} from '../check/left-out.ts';
import {asText, markdownCheck, markdownLeftOut} from '../check/markdown-check.ts';
import {remembering} from '../check/remembered-answers.ts';
import {shownTimes} from '../check/times-of-build.ts';
import {clockOf} from '../locale/clock.ts';
import {createMemo} from '../memo/memo.ts';
import {isError} from '../report/diagnostic.ts';
import {forLog} from '../report/for-log.ts';
import {many} from '../text/many.ts';
import {messageOf} from '../values/message-of.ts';
import {findCacheFolder} from '../write/cache-folder.ts';
import type {BuildOptions} from './build-options.ts';
import {type LoadedSite, loadSite} from './load-site.ts';
import {say} from './say.ts';
import {tellFailure} from './tell-failure.ts';

export interface CheckOptions extends BuildOptions {
  /** Sitemaps, lists or folders of the old site. */
  readonly urls?: readonly string[];
  readonly feed?: readonly string[];
  /** File to append a Markdown summary to. */
  readonly summary?: string;
  /** Whether dead links fail the check, too. */
  readonly links?: boolean;
  /** Whether things to mend on pages, in feeds and calendars fail the check, too. */
  readonly pages?: boolean;
  /** Whether to ask other sites for the pages that this one links to. */
  readonly external?: boolean;
  /** Whether different texts fail the check, too. */
  readonly texts?: boolean;
}

/**
 * `ssg check`: 0 if every old URL and feed id exists, 1 if not, 2 if the old site cannot be read. Flags let it also
 * fail on dead links, faults of pages, different texts, and what the build leaves out.
 */
export async function checkCommand(folder: string, options: CheckOptions): Promise<number> {
  const {json} = options;
  if (options.safe && options.external)
    return say('error: --external asks addresses that strangers wrote, so it does not go with --safe.', 2);
  const {value: loaded, diagnostics} = await loadSite(folder, options);
  if (!loaded) {
    tellFailure(diagnostics, {root: folder, json});
    return 2;
  }
  const {root, config, now} = loaded;
  const memo = createMemo();
  const {value: built, diagnostics: found} = await build({...loaded, memo});
  const errors = found.filter(isError);
  if (errors.length > 0) {
    tellFailure(errors, {root, json});
    return 1;
  }
  const {urls = [], feed: feeds = []} = options;
  const {url, baseUrl, links} = config;
  const external = options.external ? externalOrder(loaded, options) : undefined;
  const site = {url, baseUrl, ...links};
  const times = shownTimes(built.reads(), clockOf(now.epoch, config.timezone));
  const all = [...diagnostics, ...found];
  const order = {urls, feeds, site, memo, external, times, diagnostics: all};
  const report = await asked(() => checkSite(built, order));
  if (typeof report === 'string') {
    const why = `**Not compared with the old site:** ${asText(report)}\n\n`;
    if (options.summary) appendFileSync(options.summary, why + markdownLeftOut(leftOut(all)));
    if (json) process.stdout.write(`${JSON.stringify({ok: false, message: report}, null, 2)}\n`);
    else process.stderr.write(forLog(`Not compared with the old site: ${report}\n`));
    return 2;
  }
  if (options.summary) appendFileSync(options.summary, markdownCheck(report));
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : forLog(formatCheck(report)));
  return isGood(report, options) ? 0 : 1;
}

function externalOrder({root, config}: LoadedSite, {cache}: CheckOptions): ExternalOrder {
  const {folders, repository} = config;
  // Not the time of the build, which may be fixed.
  const memory = {cache: findCacheFolder(root, folders), now: Date.now(), anew: cache === false};
  return {except: repository ? [repository.url] : [], ask: remembering(ask, memory)};
}

/** Says that it takes a while, on standard error, as the result may be read by a program. */
const ask: Ask = (urls) => {
  process.stderr.write(`Asking other sites about ${many(urls.length, 'link')}, which can take minutes …\n`);
  return askAddresses(urls);
};

/** A failure to read the old site is returned as text, not thrown. */
async function asked(check: () => Promise<CheckReport>): Promise<CheckReport | string> {
  try {
    return await check();
  } catch (cause) {
    return messageOf(cause);
  }
}

function isGood(report: CheckReport, {links, pages, texts, strict}: CheckOptions): boolean {
  const {urls, feeds, deadLinks, external} = report;
  const isKept = [...urls, ...feeds].every(({missing}) => missing.length === 0);
  const dead = deadLinks.length + (external?.dead.length ?? 0);
  return (
    isKept &&
    !(links && dead > 0) &&
    !(pages && report.faults.length > 0) &&
    !(texts && hasDifferences(report)) &&
    !(strict && report.leftOut.length > 0)
  );
}

function hasDifferences({urls, feeds}: CheckReport): boolean {
  const compared = [
    ...urls.flatMap(({texts, otherFiles}) => [texts, otherFiles]),
    ...feeds.map(({texts}) => texts),
  ];
  return compared.some((one) => one !== undefined && one.different.length > 0);
}
