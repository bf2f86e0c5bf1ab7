import type {Liquid} from '../liquid/index.ts';
import type {Body, Diagnostic, Document, Made, OutputFile, Page, Source} from '../model.ts';
import {outputOf} from '../urls.ts';
import {renderBody} from './body.ts';
import {createEngine} from './engine.ts';
import {createLayouts} from './layouts.ts';
import {makePage, type PageTools} from './make-page.ts';
import {createMarkdown, type MarkdownOptions} from './markdown/markdown.ts';
import {createScopes} from './scopes.ts';
import {viewOf} from './view.ts';
import type {World} from './world.ts';

export interface Renderer {
  /** All bodies, before the first page: pages may show any of them. */
  bodies(pages: readonly Page[]): Promise<Made<ReadonlyMap<string, Body>>>;
  /** All pages, after the bodies. */
  pages(pages: readonly Page[]): Made<OutputFile[]>;
}

/** Turns documents into bodies and pages into files. */
export function createRenderer(world: World): Renderer {
  const engine = createEngine(world);
  return {
    bodies: (pages) => renderBodies(pages, world, engine),
    pages: (pages) => renderPages(pages, world, engine),
  };
}

/**
 * Posts come first, so that the Liquid of a page may show them. Within a round a document sees the
 * others' source text only, whatever the order.
 */
async function renderBodies(
  pages: readonly Page[],
  world: World,
  engine: Liquid,
): Promise<Made<ReadonlyMap<string, Body>>> {
  const documents = [...world.site.documents.values()];
  const markdown = createMarkdown(markdownOptions(world));
  const pageOf = new Map(
    pages.flatMap((page) => (page.subject === undefined ? [] : [[page.subject, page] as const])),
  );
  const bodies = new Map<string, Body>();
  const diagnostics: Diagnostic[] = [];
  for (const isPage of [false, true]) {
    const round = {...world, bodies: new Map(bodies)};
    const tools = {world: round, engine, markdown, scopes: createScopes(round, engine), pageOf};
    for (const document of documents.filter(({collection}) => (collection === 'pages') === isPage)) {
      const made = await renderBody(document, tools);
      bodies.set(document.id, made.value);
      diagnostics.push(...made.diagnostics);
    }
  }
  return {value: bodies, diagnostics};
}

function markdownOptions({config, plugins}: World): MarkdownOptions {
  const remark = plugins.flatMap(({markdown}) => markdown?.remark ?? []);
  const rehype = plugins.flatMap(({markdown}) => markdown?.rehype ?? []);
  return {config: config.markdown, remark, rehype};
}

function renderPages(pages: readonly Page[], world: World, engine: Liquid): Made<OutputFile[]> {
  const scopes = createScopes(world, engine);
  const layouts = createLayouts(world.templates, engine);
  const tools: PageTools = {world, engine, scopes, layouts, view: viewOf(world, scopes)};
  const made = pages.map((page) => makePage(page, tools));
  const files = made.flatMap(({value}) => value ?? []);
  return {value: files, diagnostics: [...made.flatMap(({diagnostics}) => diagnostics), ...layouts.missing()]};
}

/** Files beside documents that their texts refer to: each is published once, beside each page that shows it. */
export function attachmentPages(
  documents: Iterable<Document>,
  bodies: ReadonlyMap<string, Body>,
  attachments: ReadonlyMap<string, Source>,
): Page[] {
  const pages = new Map<string, Page>();
  for (const {id} of documents)
    for (const {path, url} of bodies.get(id)?.files ?? [])
      pages.set(url, {url, output: outputOf(url), maker: 'copy', source: attachments.get(path)!});
  return [...pages.values()];
}
