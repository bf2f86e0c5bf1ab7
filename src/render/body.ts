import {callPlugin, having} from '../hooks.ts';
import type {Liquid} from '../liquid/index.ts';
import type {Body, Diagnostic, Document, Made, Page} from '../model.ts';
import type {Context} from '../plugin.ts';
import {warning} from '../report/diagnostic.ts';
import {fromLiquid} from './engine.ts';
import {linksOf, placeOfText} from './links.ts';
import type {Markdown} from './markdown/markdown.ts';
import {protectCode} from './markdown/protect-code.ts';
import {pageScope} from './page-scope.ts';
import type {Scopes} from './scopes.ts';
import type {World} from './world.ts';

export interface BodyTools {
  readonly world: World;
  readonly engine: Liquid;
  readonly scopes: Scopes;
  readonly markdown: Markdown;
  /** The page that shows a document, by its id. */
  readonly pageOf: ReadonlyMap<string, Page>;
}

/** Makes HTML of a document's text: Liquid, then Markdown, then the plugins' own steps. */
export async function renderBody(document: Document, tools: BodyTools): Promise<Made<Body>> {
  const {world, markdown} = tools;
  const {config, site, attachments, published} = world;
  const links = linksOf(document, {
    config,
    url: site.urls.get(document.id)!,
    urls: site.urls,
    attachments,
    published,
  });
  const text = runLiquid(document, tools);
  if (document.format === 'raw') return {value: rawBody(text.value), diagnostics: text.diagnostics};
  const {excerpt} = document.data;
  const made = await markdown.render({
    path: document.id,
    text: text.value,
    firstLine: document.firstLine,
    language: document.language,
    format: document.format,
    excerptSeparator: config.excerptSeparator,
    rewrite: links.rewrite,
    ...(typeof excerpt === 'string' ? {excerpt} : {}),
  });
  const files = [...links.files].map(([path, url]) => ({path, url}));
  const diagnostics = [
    ...text.diagnostics,
    ...made.diagnostics,
    ...[...links.missing].map((url) => missingImage(url, document)),
  ];
  const context: Context = {...world, report: (diagnostic) => diagnostics.push(diagnostic)};
  const body = having(world.plugins, 'body').reduce<Body>(
    (value, plugin) =>
      callPlugin(plugin, {path: document.id}, context, () => plugin.body(value, document, context), value),
    {...made.value, files},
  );
  return {value: body, diagnostics};
}

function rawBody(html: string): Body {
  return {html, excerpt: '', headings: [], files: [], words: 0};
}

/** Liquid in a body sees the page it stands in; what it does not know is a warning and prints nothing. */
function runLiquid(document: Document, {world, engine, scopes, pageOf}: BodyTools): Made<string> {
  const {text, id, firstLine, format, data} = document;
  const isOff = !world.config.markdown.liquid || data.render_with_liquid === false;
  if (isOff || !/\{[{%]/.test(text)) return {value: text, diagnostics: []};
  const source = format === 'markdown' ? protectCode(text) : text;
  const template = engine.compile(source, {path: id, firstLine, forgiving: true});
  const page = pageOf.get(id) ?? {url: world.site.urls.get(id)!, output: '', maker: 'layout', subject: id};
  const {output, diagnostics} = template.render(pageScope(page, scopes, world));
  return {value: output, diagnostics: [...template.diagnostics, ...diagnostics].map(fromLiquid)};
}

function missingImage(url: string, document: Document): Diagnostic {
  const hint =
    'Put the file beside the post, or into static/ and write its path from the root: /images/photo.jpg.';
  return warning('image-missing', placeOfText(document, url), `There is no image ${url}.`, {hint});
}
