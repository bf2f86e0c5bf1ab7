import {callPlugin, having} from '../hooks.ts';
import type {Liquid} from '../liquid/index.ts';
import type {Body, Diagnostic, Document, Made, Page} from '../model.ts';
import type {Context} from '../plugin.ts';
import {warning} from '../report/diagnostic.ts';
import {runLiquid} from './document-liquid.ts';
import {linksOf, placeOfText} from './links.ts';
import type {Markdown} from './markdown/markdown.ts';
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
  const {world, pageOf} = tools;
  const text = runLiquid(document.text, document, {...tools, page: pageOf.get(document.id)});
  const diagnostics = [...text.diagnostics];
  const context: Context = {...world, report: (diagnostic) => diagnostics.push(diagnostic)};
  const html = convertedByPlugin(text.value, document, {tools, context});
  const raw = html ?? (document.format === 'raw' ? text.value : undefined);
  const made = raw === undefined ? await renderMarkdown(text.value, document, tools) : rawBody(raw);
  diagnostics.push(...made.diagnostics);
  const body = having(world.plugins, 'body').reduce<Body>(
    (value, plugin) =>
      callPlugin(plugin, {path: document.id}, context, () => plugin.body(value, document, context), value),
    made.value,
  );
  return {value: body, diagnostics};
}

function convertedByPlugin(
  text: string,
  document: Document,
  {tools, context}: {tools: BodyTools; context: Context},
): string | undefined {
  for (const plugin of having(tools.world.plugins, 'convert')) {
    const view = {...tools.scopes.view, report: context.report};
    const call = () => plugin.convert(text, document, view);
    const html = callPlugin<string | undefined>(plugin, {path: document.id}, context, call, undefined);
    if (html !== undefined) return html;
  }
  return undefined;
}

function rawBody(html: string): Made<Body> {
  return {value: {html, excerpt: '', headings: [], files: [], words: 0}, diagnostics: []};
}

async function renderMarkdown(text: string, document: Document, tools: BodyTools): Promise<Made<Body>> {
  const {config, site, attachments, published} = tools.world;
  const {id, format, language, firstLine, data} = document;
  const links = linksOf(document, {
    config,
    url: site.urls.get(id)!,
    urls: site.urls,
    attachments,
    published,
  });
  const made = await tools.markdown.render({
    path: id,
    text,
    firstLine,
    language,
    format: format === 'raw' ? 'html' : format,
    excerptSeparator: config.excerptSeparator,
    rewrite: links.rewrite,
    ...(typeof data.excerpt === 'string' ? {excerpt: data.excerpt} : {}),
  });
  const files = [...links.files].map(([path, url]) => ({path, url}));
  const missing = [...links.missing].map((url) => missingImage(url, document));
  return {value: {...made.value, files}, diagnostics: [...made.diagnostics, ...missing]};
}

function missingImage(url: string, document: Document): Diagnostic {
  const hint =
    'Put the file beside the post, or into static/ and write its path from the root: /images/photo.jpg.';
  return warning('image-missing', placeOfText(document, url), `There is no image ${url}.`, {hint});
}
