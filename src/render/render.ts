import {having} from '../hooks.ts';
import {keptBodies} from '../memo/kept-body.ts';
import {type KeptPage, keptPages} from '../memo/kept-page.ts';
import {isAsSeen, seenBy} from '../memo/reads.ts';
import type {Body, Diagnostic, Document, Made, OutputFile, Page, Site, Source} from '../model.ts';
import {isError} from '../report/diagnostic.ts';
import {copyOutputOf} from '../urls.ts';
import {extend} from '../values/extend.ts';
import {type Bodies, LateBodies} from './bodies.ts';
import {type BodyTools, bodyAsBefore, renderBody, renderRawBody} from './body.ts';
import {makePage, type PageTools, wishOf} from './make-page.ts';
import {createMarkdown, type MarkdownOptions} from './markdown/markdown.ts';
import {prepareToMarkdownify} from './markdown/markdownify.ts';
import {prepareToProtectCode} from './markdown/protect-code.ts';
import {lazy} from './scopes/lazy.ts';
import {createScopes} from './scopes/scopes.ts';
import {viewOf} from './scopes/view.ts';
import {takeTurns} from './take-turns.ts';
import {createEngine} from './templates/engine.ts';
import {createLayouts} from './templates/layouts.ts';
import type {World, WorldBefore} from './world.ts';

/**
 * Turns the texts of documents into bodies, before any page is made, as a page may show all of them. Posts
 * come first, then each collection, and pages last, so that the Liquid of a page may show the others. Within
 * a round a document sees only the source text of the others, whatever the order; on Jekyll sites, pages can
 * see each other's bodies. Bodies of pages that are not Markdown are made late.
 */
export async function renderBodies(pages: readonly Page[], world: WorldBefore): Promise<Made<LateBodies>> {
  if (world.config.mode === 'native') {
    await prepareToProtectCode();
    await prepareToMarkdownify(world.config.markdown);
  }
  const markdown = world.memo.once('markdown', [world.config], () => createMarkdown(markdownOptions(world)));
  const pageOf = world.memo.once('pages of documents', [pages], () => pagesOfDocuments(pages));
  const kept = keptBodies(world.memo);
  const diagnostics: Diagnostic[] = [];
  let bodies: ReadonlyMap<string, Body> = new Map();
  const late = new Map<string, () => Made<Body>>();
  const isJekyll = world.config.mode === 'jekyll';
  // A plugin that changes bodies may add files to publish beside the page.
  const mayBeLate = !isJekyll && having(world.config.plugins, 'body').length === 0;
  const toolsOf = (visible: Bodies): BodyTools => {
    const round = extend(world, {bodies: visible});
    const engine = createEngine(round);
    return {world: round, engine, markdown, scopes: createScopes(round, engine), pageOf, kept};
  };
  const {documents: all} = world.site;
  if (kept.size > all.size) for (const id of kept.keys()) if (!all.has(id)) kept.delete(id);
  for (const documents of roundsOf(world.site)) {
    if (isJekyll && documents[0]!.collection === LAST) {
      const made = pagesInTurn(documents, bodies, toolsOf);
      return {value: made, diagnostics: [...diagnostics, ...made.told()]};
    }
    const tools = toolsOf(bodies);
    const more = new Map(bodies);
    for (const document of documents) {
      if (mayBeLate && isLate(document)) {
        late.set(document.id, () => lateBody(document, tools));
        continue;
      }
      const made = bodyAsBefore(document, tools) ?? (await renderBody(document, tools));
      more.set(document.id, made.value);
      if (made.diagnostics.length > 0) diagnostics.push(...made.diagnostics);
    }
    bodies = more;
  }
  return {value: new LateBodies(bodies, late), diagnostics};
}

/** Pages of a Jekyll site may ask for each other's bodies; one that is asked for early is made at once. */
function pagesInTurn(
  documents: readonly Document[],
  others: ReadonlyMap<string, Body>,
  toolsOf: (visible: Bodies) => BodyTools,
): LateBodies {
  const bodies = new LateBodies(others, new Map());
  const tools = toolsOf(bodies);
  for (const document of documents) bodies.add(document.id, () => lateBody(document, tools));
  for (const document of documents) if (!isLate(document)) bodies.get(document.id);
  return bodies;
}

/** Records the reads separately, so that they do not count for the page that first asks for the body. */
function lateBody(document: Document, tools: BodyTools): Made<Body> {
  const make = () => bodyAsBefore(document, tools) ?? renderRawBody(document, tools);
  return tools.world.reads.record(make).value;
}

/** The documents by collection: posts first, pages last. */
function roundsOf({documents, lists}: Site): Document[][] {
  const rounds = new Map<string, Document[]>(['posts', ...lists.keys()].map((name) => [name, []]));
  for (const document of documents.values()) {
    const round = rounds.get(document.collection);
    if (round) round.push(document);
    else rounds.set(document.collection, [document]);
  }
  const pages = rounds.get(LAST) ?? [];
  rounds.delete(LAST);
  return [...rounds.values(), pages].filter((round) => round.length > 0);
}

const LAST = 'pages';

/** True for stylesheets, say: they may still be compiling elsewhere while the others are made. */
function isLate({collection, format}: Document): boolean {
  return collection === LAST && format === 'raw';
}

/** The page that shows a document, by its id. */
function pagesOfDocuments(pages: readonly Page[]): ReadonlyMap<string, Page> {
  return new Map(
    pages.flatMap((page) => (page.subject === undefined ? [] : [[page.subject, page] as const])),
  );
}

function markdownOptions({config}: WorldBefore): MarkdownOptions {
  const {plugins} = config;
  const remark = plugins.flatMap(({markdown}) => markdown?.remark ?? []);
  const rehype = plugins.flatMap(({markdown}) => markdown?.rehype ?? []);
  return {config: config.markdown, remark, rehype};
}

/** Turns pages into files, those with late bodies last; other tasks may have a turn between two pages. */
export async function renderPages(
  pages: readonly Page[],
  world: World & {readonly bodies: LateBodies},
  signal?: AbortSignal,
): Promise<Made<OutputFile[]>> {
  const kept = keptPages(world.memo);
  const {make, missing} = pageMaker(world, kept);
  const turn = takeTurns();
  const files = new Map<Page, OutputFile>();
  const diagnostics: Diagnostic[] = [];
  const isLate = ({subject}: Page) => subject !== undefined && world.bodies.isLate(subject);
  for (const page of [...pages.filter((one) => !isLate(one)), ...pages.filter(isLate)]) {
    const {value, diagnostics: found} = make(page);
    if (value !== undefined) files.set(page, value);
    if (found.length > 0) diagnostics.push(...found);
    const others = turn();
    if (others) {
      await others;
      signal?.throwIfAborted();
    }
  }
  diagnostics.push(...world.bodies.finish());
  if (kept.size > pages.length) forget(kept, pages);
  diagnostics.push(...missing(pages));
  return {value: pages.flatMap((page) => files.get(page) ?? []), diagnostics};
}

/** Makes some pages ahead of the rest, to be reused by `renderPages`; leaves out those with an error. */
export function renderFirst(pages: readonly Page[], world: World): readonly OutputFile[] {
  const {make} = pageMaker(world, keptPages(world.memo));
  return pages.flatMap((page) => {
    const {value, diagnostics} = make(page);
    return value === undefined || diagnostics.some(isError) ? [] : [value];
  });
}

interface PageMaker {
  make(page: Page): Made<OutputFile | undefined>;
  /** The diagnostics about missing layouts. */
  missing(pages: readonly Page[]): readonly Diagnostic[];
}

function pageMaker(world: World, kept: Map<string, KeptPage>): PageMaker {
  const engine = createEngine(world);
  const scopes = createScopes(world, engine);
  const layouts = createLayouts(world, engine);
  const tools: PageTools = {world, engine, scopes, layouts, view: viewOf(world, scopes)};
  const make = (page: Page) => {
    const known = kept.get(page.output);
    if (known !== undefined && isGood(known, page, world))
      return madeBefore(known.made, () => makePage(page, tools));
    const {value, reads} = world.reads.record(() => makePage(page, tools));
    kept.set(page.output, {page, edition: world.edition, seen: seenBy(reads, world), made: value});
    return value;
  };
  const missing = (pages: readonly Page[]) =>
    world.memo.once('missing layouts', [world.edition], () =>
      layouts.missing(pages.flatMap((page) => wishOf(page, world) ?? [])),
    );
  return {make, missing};
}

/** A page written by an earlier process is made again only if its content is needed. */
function madeBefore(
  made: KeptPage['made'],
  make: () => Made<OutputFile | undefined>,
): Made<OutputFile | undefined> {
  if ('value' in made) return made;
  const file = lazy(() => {
    const {value} = make();
    // The earlier process made it from the same input.
    if (value === undefined) throw new Error(`The page ${made.written.path} could not be made again.`);
    return value;
  });
  const later = {
    ...made.written,
    get content() {
      return file().content;
    },
  };
  return {value: later, diagnostics: made.diagnostics};
}

function isGood({page, edition, seen}: KeptPage, asked: Page, world: World): boolean {
  return page === asked && edition === world.edition && isAsSeen(seen, world);
}

function forget(kept: Map<string, KeptPage>, pages: readonly Page[]): void {
  const outputs = new Set(pages.map(({output}) => output));
  for (const output of kept.keys()) if (!outputs.has(output)) kept.delete(output);
}

/** Files that documents refer to: each is published once beside each page that shows it. */
export function attachmentPages(
  documents: Iterable<Document>,
  bodies: LateBodies,
  attachments: ReadonlyMap<string, Source>,
): Page[] {
  const pages = new Map<string, Page>();
  for (const {id} of documents)
    for (const {path, url} of (!bodies.isLate(id) && bodies.get(id)?.files) || [])
      pages.set(`${url} ${path}`, {
        ...{url, output: copyOutputOf(url), maker: 'copy'},
        source: attachments.get(path)!,
      });
  return [...pages.values()];
}
