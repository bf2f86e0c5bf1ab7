import {having} from '../hooks.ts';
import {keptBodies} from '../memo/kept-body.ts';
import type {Body, Diagnostic, Document, Made, Page, Site} from '../model.ts';
import {extend} from '../values/extend.ts';
import {type Bodies, LateBodies} from './bodies.ts';
import {type BodyTools, bodyAsBefore, renderBody, renderRawBody} from './body.ts';
import type {MarkdownOptions} from './markdown/convert.ts';
import {createMarkdown} from './markdown/markdown.ts';
import {prepareToMarkdownify} from './markdown/markdownify.ts';
import {prepareToProtectCode} from './markdown/protect-code.ts';
import {createScopes} from './scopes/scopes.ts';
import {createEngine} from './templates/engine.ts';
import type {WorldBefore} from './world.ts';

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
