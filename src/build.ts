import type {Config} from './config/config.ts';
import {callPlugin, having, pluginFailed} from './hooks.ts';
import type {Diagnostic, Made, Moment, OutputFile, Page, Site, Source} from './model.ts';
import {parse} from './parse/parse.ts';
import {plan} from './plan/plan.ts';
import type {Context, Plugin} from './plugin.ts';
import {read} from './read/read.ts';
import {findCollisions} from './relate/collisions.ts';
import {relate} from './relate/relate.ts';
import {attachmentPages, createRenderer} from './render/render.ts';
import {stringsFinder} from './render/strings.ts';
import {sortDiagnostics} from './report/diagnostic.ts';
import {templateSources} from './template-sources.ts';
import {decodePath} from './urls.ts';

/** What a build made, before it is written. */
export interface Build {
  readonly sources: readonly Source[];
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly files: readonly OutputFile[];
}

export interface Order {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly config: Config;
  readonly now: Moment;
  /** Called after each stage with its name. */
  readonly onStage?: (stage: string) => void;
}

/**
 * The whole way from files to files: read → parse → relate → plan → render. Nothing is written here;
 * with an error among the diagnostics nothing should be.
 */
export async function build({root, config, now, onStage}: Order): Promise<Made<Build>> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const keep = <T>(made: Made<T>): T => {
    diagnostics.push(...made.diagnostics);
    return made.value;
  };
  const context: Context = {config, now, report};
  const {plugins} = config;

  const sources = await readAll(keep(read(root, config)), context);
  onStage?.('read');
  const {documents, data, templates, strings} = keep(parse(sources, context));
  onStage?.('parse');
  const site = relateAll(keep(relate({documents, data}, context)), context);
  onStage?.('relate');
  const planned = [...plan(site, config, sources), ...planOfPlugins(site, context)];
  onStage?.('plan');

  const attachments = new Map(
    sources.filter(({role}) => role.kind === 'attachment').map((source) => [source.path, source]),
  );
  const published = new Set(planned.map(({url}) => decodePath(url)));
  const world = {
    published,
    config,
    now,
    site,
    templates,
    plugins,
    attachments,
    strings: stringsFinder(strings),
    report,
  };
  const renderer = createRenderer({...world, bodies: new Map()});
  const bodies = keep(await renderer.bodies(planned));
  onStage?.('bodies');
  const pages = [...planned, ...attachmentPages(site.documents.values(), bodies, attachments)];
  diagnostics.push(...findCollisions(pages, config.collisions));
  const files = keep(createRenderer({...world, bodies: new Map(bodies)}).pages(pages));
  onStage?.('pages');
  return {value: {sources, site, pages, files}, diagnostics: sortDiagnostics(diagnostics)};
}

const nowhere = {path: 'ssg.config'};

async function readAll(found: readonly Source[], context: Context): Promise<readonly Source[]> {
  let sources = found;
  for (const plugin of having(context.config.plugins, 'read')) {
    try {
      sources = await plugin.read(sources, context);
    } catch (cause) {
      context.report(pluginFailed(plugin, nowhere, cause));
    }
  }
  return withTemplates(sources, context.config.plugins);
}

/** Layouts and includes of plugins stand behind those of the site and its themes. */
function withTemplates(sources: readonly Source[], plugins: readonly Plugin[]): readonly Source[] {
  const known = new Set(sources.map(({role}) => roleKey(role)));
  const more = plugins.flatMap(templateSources).filter(({role}) => !known.has(roleKey(role)));
  return [...sources, ...more];
}

function roleKey(role: Source['role']): string {
  return 'name' in role ? `${role.kind}:${role.name}` : '';
}

function relateAll(related: Site, context: Context): Site {
  return having(context.config.plugins, 'relate').reduce<Site>(
    (site, plugin) => callPlugin(plugin, nowhere, context, () => plugin.relate(site, context), site),
    related,
  );
}

function planOfPlugins(site: Site, context: Context): Page[] {
  return having(context.config.plugins, 'plan').flatMap((plugin) =>
    callPlugin(plugin, nowhere, context, () => [...plugin.plan(site, context)], []),
  );
}
