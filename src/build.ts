import {setImmediate} from 'node:timers/promises';
import type {Config} from './config/config.ts';
import {placedInConfig} from './config/in-config.ts';
import {editionOf, withTexts} from './edition.ts';
import {followSources} from './find-sources.ts';
import {awaitPlugin, having, nowhere} from './hooks.ts';
import {clockOf} from './locale/clock.ts';
import {holdingTime} from './memo/holding-time.ts';
import type {Changed} from './memo/intern-sources.ts';
import {createMemo, type Memo} from './memo/memo.ts';
import {createLooks, createReads, type Reads} from './memo/reads.ts';
import {resultsOf} from './memo/results.ts';
import {takeUp} from './memo/saved/saved-site.ts';
import type {Diagnostic, FileCopy, ImageSize, Made, Moment, OutputFile, Page, Site, Source} from './model.ts';
import {parse} from './parse/parse.ts';
import {templateValue} from './parse/template-value.ts';
import type {Context, Results} from './plugin.ts';
import {readImageSize} from './read/image-size.ts';
import {findCollisions} from './relate/collisions.ts';
import {checkColors} from './relate/colors/check-colors.ts';
import {findDeadConfigLinks} from './relate/config-links.ts';
import {waitingForDates} from './relate/publish.ts';
import {findDeadLinks} from './render/dead-links.ts';
import {copiedBy} from './render/make-page.ts';
import {attachmentPages, renderBodies, renderFirst, renderPages} from './render/render.ts';
import {stringsFinder} from './render/scopes/strings.ts';
import {createTimeLimit} from './render/time-limit.ts';
import type {Templates} from './render/world.ts';
import {isError, sortDiagnostics} from './report/diagnostic.ts';
import {extend} from './values/extend.ts';

/** What a build made, before it is written. */
export interface Build {
  readonly sources: readonly Source[];
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly files: readonly OutputFile[];
  /** Identifies the edition across processes. */
  readonly print: string | undefined;
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
  const {templates, strings} = parsed;
  if (order.onCopies && !diagnostics.some(isError)) order.onCopies(copiesIn(planned, templates));
  const sizeOf = memo.of<Source, Promise<ImageSize | undefined>>('image sizes', []);
  const world = extend(context, {
    ...{edition, addresses, memo, reads, published, site, templates, attachments},
    plugins: config.plugins,
    clock: clockAt(order.now.epoch),
    look: createLooks(),
    imageSize: (picture: Source) => sizeOf(picture, () => readImageSize(picture)),
    timeLimit: createTimeLimit(config.liquid.timeLimit, reads),
    templateValue: (value: unknown) => templateValue(value, config),
    strings: memo.once('strings', [strings], () => stringsFinder(strings)),
  });
  for (const plugin of having(config.plugins, 'prepare'))
    await awaitPlugin(plugin, nowhere, context, () => plugin.prepare(sources, context), undefined);
  takeUp(memo, {config, edition, addresses, planned, documents: site.documents});
  const bodies = keep(await renderBodies(planned, world));
  await end('bodies');
  const shown = attachmentPages(site.documents.values(), bodies, attachments);
  const pages = [...planned, ...shown];
  diagnostics.push(
    ...memo.once('addresses', [config, ...pages], () => [
      ...findCollisions(pages, config.collisions),
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
  const holds = () => holdingTime(dated, {now: order.now.epoch, clockAt}, memo);
  const sorted = memo.once('diagnostics', [config, ...diagnostics], () =>
    sortDiagnostics(placedInConfig(withoutEffects(diagnostics), {root, files: order.configFiles ?? []})),
  );
  return {value: {sources, site, pages, files, print: edition.print, holds}, diagnostics: sorted};
}

/** What an error causes elsewhere is not reported as well, since it would send its reader to the wrong place. */
function withoutEffects(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const effects = new Set(diagnostics.flatMap((one) => (isError(one) ? (EFFECTS[one.code] ?? []) : [])));
  const hasTheme = diagnostics.every(({code}) => code !== 'theme-missing');
  if (effects.size === 0 && hasTheme) return diagnostics;
  return diagnostics.filter((one) => !effects.has(one.code) && (hasTheme || !isOfJekyllTheme(one)));
}

/** The message about a missing Jekyll theme names the layouts that documents ask for, not those of plugins' pages. */
function isOfJekyllTheme({code, place}: Diagnostic): boolean {
  return code === 'layout-missing' && place.path !== 'ssg.config';
}

const BY_LINKS = ['link-missing', 'fragment-missing'];

/** Without its theme a site lacks most layouts, and what links lead to may be a file that could not be read. */
const EFFECTS: Readonly<Record<string, readonly string[]>> = {
  'theme-not-found': ['layout-missing'],
  'yaml-syntax': BY_LINKS,
  'front-matter-fields': BY_LINKS,
  'front-matter-unclosed': BY_LINKS,
  'permalink-placeholder': ['url-collision', ...BY_LINKS],
};

function copiesIn(pages: readonly Page[], templates: Templates): FileCopy[] {
  return pages.flatMap((page) => {
    const copyOf = copiedBy(page, templates);
    return copyOf === undefined ? [] : [{path: page.output, copyOf}];
  });
}

/** Whatever looks at the clock is made again when that has moved on. */
function contextOf(
  config: Config,
  now: Moment,
  {report, reads, results}: Pick<Context, 'report'> & {reads: Reads; results: Results},
): Context {
  return {
    config,
    report,
    results,
    dependsOn: (file) => reads.note(`file ${file}`),
    get now() {
      reads.note('now');
      return now;
    },
    hasCome(epoch) {
      reads.note(`come ${epoch}`);
      return now.epoch >= epoch;
    },
  };
}
