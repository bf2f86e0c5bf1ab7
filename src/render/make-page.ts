import type {TemplatesByName} from '../documents/all-templates.ts';
import {asText, callPlugin, having, reportingTo} from '../hooks.ts';
import type {Liquid} from '../liquid/index.ts';
import type {Diagnostic, Made, OutputFile, Page, SlowBytes, Template} from '../model.ts';
import type {Maker, View} from '../plugin.ts';
import {error} from '../report/diagnostic.ts';
import {digestOf} from '../text/digest.ts';
import {piecesOf, textFile} from '../text/text-file.ts';
import {isUnlisted, withNoindex} from './noindex.ts';
import {bodyOf} from './scopes/body-of.ts';
import {pageScope} from './scopes/page-scope.ts';
import type {Scopes} from './scopes/scopes.ts';
import {fromLiquid} from './templates/from-liquid.ts';
import type {Layouts} from './templates/layouts.ts';
import {wishOf} from './wish-of.ts';
import type {World} from './world.ts';

export interface PageTools {
  readonly world: World;
  readonly engine: Liquid;
  readonly scopes: Scopes;
  readonly layouts: Layouts;
  readonly view: View;
}

/** Makes the file of one page; undefined if that fails. */
export function makePage(page: Page, tools: PageTools): Made<OutputFile | undefined> {
  const diagnostics: Diagnostic[] = [];
  const content = contentOf(page, tools, diagnostics);
  if (content === undefined) return {value: undefined, diagnostics};
  const file = fileOf(page, content);
  const writers = having(tools.world.config.plugins, 'write');
  if (writers.length === 0) return {value: file, diagnostics};
  const context = reportingTo(tools.view, diagnostics);
  const place = {path: page.subject ?? page.output};
  const value = writers.reduce(
    (made, plugin) =>
      callPlugin(
        {plugin, hook: 'write', place},
        context,
        () => fileWritten(plugin.write(made, context), made),
        made,
      ),
    file,
  );
  return {value, diagnostics};
}

/** Text in pieces, bytes, slow bytes, or a file to copy. */
type Content = readonly string[] | Exclude<OutputFile['content'], string>;

function fileOf({output, source}: Page, content: Content): OutputFile {
  if ('copyOf' in content) return {path: output, digest: source!.digest, content};
  if ('make' in content) return {path: output, digest: digestOf(content.key), content};
  if (content instanceof Uint8Array) return {path: output, digest: digestOf(content), content};
  return textFile(output, content);
}

/** What `write` returned. The digest decides what is written, and a copy of the object has that of the old content. */
function fileWritten(made: OutputFile, before: OutputFile): OutputFile {
  // Anything but a file is reported by the caller.
  if (made === before || typeof made?.path !== 'string') return made;
  const text = piecesOf(made);
  if (text !== undefined) return made.digest === before.digest ? textFile(made.path, text) : made;
  const {path, content} = made as OutputFile & {readonly content: Exclude<OutputFile['content'], string>};
  if (content instanceof Uint8Array) return {path, content, digest: digestOf(content)};
  if (isSlow(content)) return {path, content, digest: digestOf(content.key)};
  if (typeof content?.copyOf === 'string') return made;
  throw new TypeError('the `content` of what it returned is neither text nor bytes nor a file to copy.');
}

/** The file that a page is a copy of; undefined if it is not a plain copy. */
export function copiedBy(
  {maker, source}: Page,
  {assets}: Pick<TemplatesByName, 'assets'>,
): string | undefined {
  if (maker === 'copy' || (maker === 'asset' && !assets.has(source!.path))) return source!.file;
  return undefined;
}

function contentOf(page: Page, tools: PageTools, diagnostics: Diagnostic[]): Content | undefined {
  const copied = copiedBy(page, tools.world.templates);
  if (copied !== undefined) return {copyOf: copied};
  if (page.maker === 'copy') return page.source!.bytes();
  if (page.maker === 'asset') return assetContent(page, tools, diagnostics);
  if (page.maker === 'layout') return layoutContent(page, tools, diagnostics);
  return pluginContent(page, tools, diagnostics);
}

function layoutContent(page: Page, tools: PageTools, diagnostics: Diagnostic[]): Content | undefined {
  const {world, scopes, layouts} = tools;
  const layout = layouts.choose(wishOf(page, world)!);
  const inner = page.subject === undefined ? '' : (bodyOf(page.subject, world)?.html ?? '');
  if (layout === undefined) return page.subject === undefined ? undefined : [inner];
  const result = layouts.wrap(inner, layout, pageScope(page, scopes, world));
  diagnostics.push(...result.diagnostics);
  return isUnlisted(page, world) ? withNoindex(result.pieces) : result.pieces;
}

/** An asset with front matter is a template; any other is published as it is. */
function assetContent(page: Page, tools: PageTools, diagnostics: Diagnostic[]): Content {
  const source = page.source!;
  const template = tools.world.templates.assets.get(source.path);
  return template ? renderAsset(template, page, tools, diagnostics) : source.bytes();
}

function renderAsset(template: Template, page: Page, tools: PageTools, diagnostics: Diagnostic[]): Content {
  const {text, path, firstLine, data} = template;
  const compiled = tools.engine.compile(text, {path, firstLine});
  const result = compiled.render(pageScope({...page, data}, tools.scopes, tools.world));
  diagnostics.push(...[...compiled.diagnostics, ...result.diagnostics].map(fromLiquid));
  return result.pieces;
}

function pluginContent(page: Page, {world, view}: PageTools, diagnostics: Diagnostic[]): Content | undefined {
  const plugin = having(world.config.plugins, 'makers').find(({makers}) => Object.hasOwn(makers, page.maker));
  if (!plugin) {
    diagnostics.push(makerMissing(page));
    return undefined;
  }
  const maker: Maker = plugin.makers[page.maker]!;
  const own = reportingTo(view, diagnostics);
  const content = callPlugin<string | Uint8Array | SlowBytes | undefined>(
    {plugin, hook: 'makers', place: {path: page.output}},
    own,
    () => asContent(maker(page, own)),
    undefined,
  );
  return typeof content === 'string' ? [content] : content;
}

function asContent(content: string | Uint8Array | SlowBytes | undefined): string | Uint8Array | SlowBytes {
  if (content === undefined) throw new TypeError('it returned nothing.');
  return content instanceof Uint8Array || isSlow(content) ? content : (asText(content) ?? content);
}

function isSlow(content: unknown): content is SlowBytes {
  const {key, make} = (content ?? {}) as Partial<SlowBytes>;
  return typeof key === 'string' && typeof make === 'function';
}

function makerMissing({maker, output}: Page): Diagnostic {
  const hint = 'The plugin that plans this page must define that maker or name another.';
  return error('plugin-failed', {path: output}, `No plugin has a maker \`${maker}\`.`, {hint});
}
