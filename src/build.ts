import {setImmediate} from 'node:timers/promises';
import {checkColors} from './config/colors/check-colors.ts';
import {placedInConfig} from './config/in-config.ts';
import type {Config} from './config.ts';
import {contextOf, worldOf} from './contexts.ts';
import type {TemplatesByName} from './documents/all-templates.ts';
import {editionOf, withTexts} from './edition.ts';
import {followSources} from './find-sources.ts';
import {awaitPlugin, having, nowhere} from './hooks.ts';
import {clockOf} from './locale/clock.ts';
import {allReads} from './memo/all-reads.ts';
import {holdingTime} from './memo/holding-time.ts';
import type {Changed} from './memo/intern-sources.ts';
import {createMemo, type Memo} from './memo/memo.ts';
import {createReads, type Read} from './memo/reads.ts';
import {resultsOf} from './memo/results.ts';
import {takeUp} from './memo/saved/saved-site.ts';
import type {Diagnostic, FileCopy, Made, Moment, OutputFile, Page, Site, Source} from './model.ts';
import {parse} from './parse/parse.ts';
import {findCollisions} from './plan/collisions.ts';
import {findDeadConfigLinks} from './plan/config-links.ts';
import {waitingForDates} from './relate/publish.ts';
import {attachmentPages} from './render/attachment-pages.ts';
import {findDeadLinks} from './render/dead-links.ts';
import {copiedBy} from './render/make-page.ts';
import {renderBodies} from './render/render-bodies.ts';
import {renderFirst, renderPages} from './render/render-pages.ts';
import {isError, sortDiagnostics} from './report/diagnostic.ts';
import {withoutEffects} from './report/without-effects.ts';
import {extend} from './values/extend.ts';

/** What a build made, before it is written. */
export interface Build {
  readonly sources: readonly Source[];
  readonly site: Site;
  readonly templates: TemplatesByName;
  readonly pages: readonly Page[];
  readonly files: readonly OutputFile[];
  /** Identifies the edition across processes. */
  readonly print: string | undefined;
  /** Everything that was looked at besides the sources. */
  reads(): ReadonlySet<Read>;
  /** The build is valid from `from` until before `until`: no date passes, no page would show another time. */
  holds(): {readonly from: number; readonly until: number};
}

export interface Order {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: Config;
  /** Where its settings stand, absolute. */
  readonly configFiles?: readonly string[];
  readonly now: Moment;
  /** What earlier builds made; without it everything is made. */
  readonly memo?: Memo;
  /** What `findSources` found, if it has been called already. */
  readonly found?: Made<readonly Source[]>;
  /** Files that may have changed since the last build with this memo; if unknown, all of them. */
  readonly changed?: Changed | undefined;
  readonly first?: First | undefined;
  /** Aborted when nobody needs the result any more: the build throws. What was made stays in the memo. */
  readonly signal?: AbortSignal | undefined;
  /** Called before pages are made, with the files to be published as they are unless plugins change them. */
  readonly onCopies?: (copies: readonly FileCopy[]) => void;
  /** Called after each stage with its name. */
  readonly onStage?: (stage: string) => void;
}

/** Pages that somebody waits for, by output: made first, and shown unless there is an error by then. */
export interface First {
  readonly outputs: ReadonlySet<string>;
  /** `all` are the outputs of the site that is being built; what else was there is gone. */
  show(files: readonly OutputFile[], all: ReadonlySet<string>): void;
}

/**
 * The whole way from files to files: read → parse → relate → plan → render. Nothing is written here, and
 * with an error among the diagnostics nothing should be.
 */
export async function build({
  root,
  config,
  memo = createMemo(),
  first,
  onStage,
  ...order
}: Order): Promise<Made<Build>> {
  // Lets the process be interrupted after each stage: a signal is handled in a turn of the event loop.
  const end = (stage: string): Promise<void> => {
    onStage?.(stage);
    return setImmediate();
  };
  const diagnostics: Diagnostic[] = [];
  const reads = createReads();
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
    reads.note('once only');
  };
  const keep = <T>(made: Made<T>): T => {
    diagnostics.push(...made.diagnostics);
    return made.value;
  };
  const context = contextOf(config, order.now, {report, reads, results: resultsOf(memo)});

  const clockAt = (epoch: number) => clockOf(epoch, config.timezone);
  const where = {root, config, now: order.now};
  const sources = keep(order.found ?? (await followSources(where, {memo, changed: order.changed})));
  await end('read');
  const parsed = keep(parse(sources, context, memo));
  await end('parse');
  const edition = keep(editionOf(parsed, {context, memo, reads}));
  const site = withTexts(edition, parsed.documents, memo);
  await end('relate and plan');

  const {planned, attachments, published, addresses} = edition;
  const {templates} = parsed;
  if (order.onCopies && !diagnostics.some(isError)) order.onCopies(copiesIn(planned, templates));
  const world = worldOf({parsed, edition, site, clock: clockAt(order.now.epoch)}, {context, memo, reads});
  for (const plugin of having(config.plugins, 'prepare'))
    await awaitPlugin(
      {plugin, hook: 'prepare', place: nowhere},
      context,
      () => plugin.prepare(sources, context),
      undefined,
    );
  takeUp(memo, {config, edition, addresses, planned, documents: site.documents});
  const bodies = keep(await renderBodies(planned, world));
  await end('bodies');
  const shown = attachmentPages(site.documents.values(), bodies, attachments);
  const pages = [...planned, ...shown];
  diagnostics.push(
    ...memo.once('collisions', [config, ...pages], () => [
      ...findCollisions(pages, site, config.collisions),
      ...findDeadConfigLinks(pages, config),
    ]),
    ...memo.once('colors', [config, templates], () => checkColors(config, templates)),
  );
  const complete = extend(world, {bodies});
  if (first !== undefined && !diagnostics.some(isError)) {
    const asked = pages.filter(({output}) => first.outputs.has(output));
    first.show(renderFirst(asked, complete), new Set(pages.map(({output}) => output)));
    await end('first pages');
  }
  const files = keep(await renderPages(pages, complete, order.signal));
  diagnostics.push(...findDeadLinks({...{config, memo, site, pages, files}, ...{attachments, published}}));
  await end('pages');
  const dated = waitingForDates(parsed.documents, config);
  const allSeen = () => allReads(edition.seen, memo);
  const holds = () => holdingTime(dated, allSeen(), {now: order.now.epoch, clockAt});
  const sorted = memo.once('diagnostics', [config, ...diagnostics], () =>
    sortDiagnostics(placedInConfig(withoutEffects(diagnostics), {root, files: order.configFiles ?? []})),
  );
  return {
    value: {sources, site, templates, pages, files, print: edition.print, reads: allSeen, holds},
    diagnostics: sorted,
  };
}

function copiesIn(pages: readonly Page[], templates: TemplatesByName): FileCopy[] {
  return pages.flatMap((page) => {
    const copyOf = copiedBy(page, templates);
    return copyOf === undefined ? [] : [{path: page.output, copyOf}];
  });
}
