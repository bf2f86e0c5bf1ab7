import {asText, callPlugin, having, reportingTo} from '../hooks.ts';
import type {Liquid} from '../liquid/index.ts';
import {
  type AskedLink,
  countReused,
  isSameInAll,
  type KeptBody,
  keptBody,
  type RanLiquid,
} from '../memo/kept-body.ts';
import {isAsSeen, type Read, seenBy} from '../memo/reads.ts';
import type {Body, Diagnostic, Document, Made, Page} from '../model.ts';
import type {Context, ScopeView} from '../plugin.ts';
import {flat} from '../text/flat.ts';
import {extend} from '../values/extend.ts';
import type {Markdown} from './markdown/markdown.ts';
import {leadWhereTheyDid, notedLinks} from './noted-links.ts';
import type {Scopes} from './scopes/scopes.ts';
import {findSlips} from './slips.ts';
import {type LiquidTools, runLiquid} from './templates/document-liquid.ts';
import type {World} from './world.ts';

export interface BodyTools {
  readonly world: World;
  readonly engine: Liquid;
  readonly scopes: Scopes;
  readonly markdown: Markdown;
  /** The page that shows a document, by its id. */
  readonly pageOf: ReadonlyMap<string, Page>;
  readonly kept: Map<string, KeptBody>;
}

/**
 * Turns a document's text into HTML: Liquid, then Markdown, then the plugins' own steps. Liquid runs again
 * when something that it read has changed; the rest only when its output has changed, or where its links
 * lead.
 */
export async function renderBody(document: Document, tools: BodyTools): Promise<Made<Body>> {
  const begun = beginBody(document, tools);
  if (begun.known) return endBody(begun, begun.known);
  const links: AskedLink[] = [];
  const made = begun.raw ?? (await renderMarkdown(begun.text, document, {tools, links}));
  return endBody(begun, finish(begun, made, links));
}

/** The same for a text that is not Markdown (a stylesheet) or that a plugin converts, as for Jekyll. */
export function renderRawBody(document: Document, tools: BodyTools): Made<Body> {
  const begun = beginBody(document, tools);
  // If the converting plugin failed, the body is empty.
  return endBody(begun, begun.known ?? finish(begun, begun.raw ?? rawBody(''), []));
}

/** A body after its Liquid and the plugins that convert. */
interface BegunBody {
  readonly document: Document;
  readonly tools: BodyTools;
  readonly liquid: RanLiquid;
  /** The output of Liquid. */
  readonly text: string;
  /** What an earlier build made of that text, if still valid. */
  readonly known: Converted | undefined;
  /** The body if it is not Markdown, or has been converted by a plugin. */
  readonly raw: Made<Body> | undefined;
  readonly context: Context;
  readonly reads: ReadonlySet<Read>;
  readonly diagnostics: Diagnostic[];
}

type Converted = Pick<KeptBody, 'converted' | 'links' | 'seen'>;

function beginBody(document: Document, tools: BodyTools): BegunBody {
  const {world, kept, pageOf} = tools;
  const known = kept.get(document.id);
  const liquid = liquidOf(document, known, {...tools, page: pageOf.get(document.id)});
  const text = liquid.made.value;
  const diagnostics: Diagnostic[] = [];
  const context: Context = reportingTo(world, diagnostics);
  const begun = {document, tools, liquid, text, context, diagnostics};
  if (known !== undefined && isStillTrue(known, {text, document, world})) {
    countReused(world.memo);
    return {...begun, known, raw: undefined, reads: new Set()};
  }
  const {value: html, reads} = world.reads.record(() => convertedByPlugin(text, document, {tools, context}));
  const raw = html ?? (document.format === 'raw' ? text : undefined);
  return {...begun, known: undefined, raw: raw === undefined ? undefined : rawBody(raw), reads};
}

function endBody({document, tools, liquid, text}: BegunBody, made: Converted): Made<Body> {
  const {config, edition, addresses} = tools.world;
  const own = text === document.text ? {} : {text};
  const {converted, links, seen} = made;
  tools.kept.set(
    document.id,
    keptBody(document, {config, edition, addresses, liquid, ...own, converted, links, seen}),
  );
  return together(liquid, converted);
}

/** Puts the diagnostics of Liquid first. */
function together({made}: RanLiquid, converted: Made<Body>): Made<Body> {
  if (made.diagnostics.length === 0) return converted;
  return {value: converted.value, diagnostics: [...made.diagnostics, ...converted.diagnostics]};
}

/** The body of the previous build, if not even the edition has changed. */
export function bodyAsBefore(document: Document, {world, kept}: BodyTools): Made<Body> | undefined {
  const known = kept.get(document.id);
  if (known?.document !== document || known.edition !== world.edition || !known.liquid) return undefined;
  if (known.config !== world.config) return undefined;
  if (!isAsSeen(known.liquid.seen, world) || !isAsSeen(known.seen, world)) return undefined;
  countReused(world.memo);
  return together(known.liquid, known.converted);
}

function liquidOf(document: Document, known: KeptBody | undefined, tools: LiquidTools): RanLiquid {
  const {world} = tools;
  const isSame = known?.document === document && known.edition === world.edition;
  if (isSame && known.liquid && isAsSeen(known.liquid.seen, world)) return known.liquid;
  const {value, reads} = world.reads.record(() => runLiquid(document.text, document, tools));
  return {made: value, seen: seenBy(reads, world)};
}

function isStillTrue(
  known: KeptBody,
  {text, document, world}: {text: string; document: Document; world: World},
): boolean {
  if (
    known.config !== world.config ||
    (known.text ?? document.text) !== text ||
    !isSameDocument(known, document, world)
  )
    return false;
  if (known.edition === world.edition) return isAsSeen(known.seen, world);
  const mayLookAnywhere = world.config.plugins.some(
    ({convert, asksForTexts}) => convert !== undefined && asksForTexts !== true,
  );
  if (mayLookAnywhere || !isAsSeen(known.seen, world)) return false;
  return known.addresses === world.addresses || leadWhereTheyDid(known.links, document, world);
}

/** Plugins that work on texts may look at anything in the document they are given. */
function isSameDocument(known: KeptBody, asked: Document, {config: {plugins}}: World): boolean {
  if (known.document === asked) return true;
  const isPlain = plugins.every(({body, convert}) => body === undefined && convert === undefined);
  return isPlain ? known.document.digest === asked.digest : isSameInAll(known, asked);
}

function finish(begun: BegunBody, made: Made<Body>, links: readonly AskedLink[]): Converted {
  const {document, tools, context, reads, diagnostics} = begun;
  const {world} = tools;
  diagnostics.push(...made.diagnostics);
  const {value: body, reads: more} = world.reads.record(() =>
    having(world.config.plugins, 'body').reduce<Body>(
      (value, plugin) =>
        callPlugin(
          {plugin, hook: 'body', place: {path: document.id}},
          context,
          () => plugin.body(value, document, context),
          value,
        ),
      made.value,
    ),
  );
  const seen = seenBy(new Set([...reads, ...more]), world);
  const kept = {...body, html: flat(body.html), excerpt: flat(body.excerpt)};
  return {converted: {value: kept, diagnostics}, links, seen};
}

function convertedByPlugin(
  text: string,
  document: Document,
  {tools, context}: {tools: BodyTools; context: Context},
): string | undefined {
  for (const plugin of having(tools.world.config.plugins, 'convert')) {
    const view = viewFor(context, tools);
    const call = () => asText(plugin.convert(text, document, view));
    const html = callPlugin<string | undefined>(
      {plugin, hook: 'convert', place: {path: document.id}},
      context,
      call,
      undefined,
    );
    if (html !== undefined) return html;
  }
  return undefined;
}

/** Notes when a plugin looks at the site, whose edition its result then depends on. */
function viewFor({report}: Context, {scopes: {view}, world: {site, reads}}: BodyTools): ScopeView {
  return extend(view, {
    report,
    get site() {
      reads.note('edition');
      return site;
    },
    scopeOf(id: string) {
      reads.note('edition');
      return view.scopeOf(id);
    },
    liquid(text: string, id: string) {
      reads.note('edition');
      return view.liquid(text, id);
    },
  });
}

function rawBody(html: string): Made<Body> {
  return {value: {html, excerpt: '', headings: [], files: [], words: 0}, diagnostics: []};
}

async function renderMarkdown(
  text: string,
  document: Document,
  {tools, links: asked}: {tools: BodyTools; links: AskedLink[]},
): Promise<Made<Body>> {
  const {config} = tools.world;
  const {id, format, language, firstLine, data} = document;
  const links = notedLinks(document, tools.world, asked);
  const made = await tools.markdown.render({
    path: id,
    text,
    firstLine,
    language,
    format: format === 'raw' ? 'html' : format,
    excerptSeparator: config.excerptSeparator,
    rewrite: links.rewrite,
    ...(config.markdown.imageSizes ? {imageSize: links.imageSize} : {}),
    ...(typeof data.excerpt === 'string' ? {excerpt: data.excerpt} : {}),
  });
  if (typeof data.image === 'string') links.rewrite(data.image, 'image');
  const files = [...links.files].map(([path, url]) => ({path, url}));
  const slips = format === 'markdown' ? findSlips(made.value.html, document) : [];
  return {
    value: {...made.value, files},
    diagnostics: [...made.diagnostics, ...links.problems.values(), ...links.large.values(), ...slips],
  };
}
