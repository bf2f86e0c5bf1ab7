import {extend} from '../extend.ts';
import type {KeptBody} from '../memo/kept-body.ts';
import {isAsSeen, type Seen, seenBy} from '../memo/reads.ts';
import type {Body, Diagnostic, Document, Made, OutputFile, Page, Source} from '../model.ts';
import {copyOutputOf} from '../urls.ts';
import {bodyAsBefore, renderBody} from './body.ts';
import {createEngine} from './engine.ts';
import {createLayouts} from './layouts.ts';
import {layoutOf, makePage, type PageTools} from './make-page.ts';
import {createMarkdown, type MarkdownOptions} from './markdown/markdown.ts';
import {createScopes} from './scopes.ts';
import {viewOf} from './view.ts';
import type {World, WorldBefore} from './world.ts';

/**
 * Turns the texts of documents into bodies, before the first page: pages may show any of them. Posts come
 * first, so that the Liquid of a page may show them. Within a round a document sees the others' source
 * text only, whatever the order.
 */
export async function renderBodies(
  pages: readonly Page[],
  world: WorldBefore,
): Promise<Made<ReadonlyMap<string, Body>>> {
  const documents = [...world.site.documents.values()];
  const markdown = world.memo.once('markdown', [world.config], () => createMarkdown(markdownOptions(world)));
  const pageOf = new Map(
    pages.flatMap((page) => (page.subject === undefined ? [] : [[page.subject, page] as const])),
  );
  const kept = world.memo.kept<KeptBody>('bodies');
  const bodies = new Map<string, Body>();
  const diagnostics: Diagnostic[] = [];
  for (const isPage of [false, true]) {
    const round = extend(world, {bodies: new Map(bodies)});
    const engine = createEngine(round);
    const tools = {world: round, engine, markdown, scopes: createScopes(round, engine), pageOf, kept};
    for (const document of documents.filter(({collection}) => (collection === 'pages') === isPage)) {
      const made = bodyAsBefore(document, tools) ?? (await renderBody(document, tools));
      bodies.set(document.id, made.value);
      diagnostics.push(...made.diagnostics);
    }
  }
  for (const id of kept.keys()) if (!bodies.has(id)) kept.delete(id);
  return {value: bodies, diagnostics};
}

function markdownOptions({config, plugins}: WorldBefore): MarkdownOptions {
  const remark = plugins.flatMap(({markdown}) => markdown?.remark ?? []);
  const rehype = plugins.flatMap(({markdown}) => markdown?.rehype ?? []);
  return {config: config.markdown, remark, rehype};
}

/** Turns pages into files, after the bodies. */
export function renderPages(pages: readonly Page[], world: World): Made<OutputFile[]> {
  const engine = createEngine(world);
  const scopes = createScopes(world, engine);
  const layouts = createLayouts(world, engine);
  const tools: PageTools = {world, engine, scopes, layouts, view: viewOf(world, scopes)};
  const kept = world.memo.kept<KeptPage>('pages');
  const made = pages.map((page) => {
    const layout = layoutOf(page, tools);
    const known = kept.get(page.output);
    if (known !== undefined && isGood(known, page, world)) return known.made;
    const {value, reads} = world.reads.record(() => makePage(page, layout, tools));
    kept.set(page.output, {page, edition: world.edition, seen: seenBy(reads, world), made: value});
    return value;
  });
  if (kept.size > pages.length) forget(kept, pages);
  const files = made.flatMap(({value}) => value ?? []);
  return {value: files, diagnostics: [...made.flatMap(({diagnostics}) => diagnostics), ...layouts.missing()]};
}

/** A page of an earlier build. It holds as long as the edition does, and what it showed of texts. */
interface KeptPage {
  readonly page: Page;
  readonly edition: object;
  readonly seen: Seen;
  readonly made: Made<OutputFile | undefined>;
}

function isGood({page, edition, seen}: KeptPage, asked: Page, world: World): boolean {
  return page === asked && edition === world.edition && isAsSeen(seen, world);
}

function forget(kept: Map<string, KeptPage>, pages: readonly Page[]): void {
  const outputs = new Set(pages.map(({output}) => output));
  for (const output of kept.keys()) if (!outputs.has(output)) kept.delete(output);
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
      pages.set(`${url} ${path}`, {
        ...{url, output: copyOutputOf(url), maker: 'copy'},
        source: attachments.get(path)!,
      });
  return [...pages.values()];
}
