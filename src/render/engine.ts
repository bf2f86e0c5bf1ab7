import {callPlugin, having} from '../hooks.ts';
import {createLiquid, type IncludeFile, type Liquid, type LiquidDiagnostic} from '../liquid/index.ts';
import type {Diagnostic} from '../model.ts';
import {languageFilters} from './filters.ts';
import {liquidHooks} from './liquid-hooks.ts';
import {toMoment} from './to-moment.ts';
import type {World} from './world.ts';

/** The template engine of a site; the one file that knows which it is. */
export function createEngine(world: World): Liquid {
  const {config, plugins, templates} = world;
  return createLiquid({
    ...config.liquid,
    timeZone: config.timezone,
    now: world.now.epoch,
    filters: Object.assign(
      {},
      languageFilters(toMoment(config.timezone), config.language),

      {asset_url: (name: unknown) => `${config.baseUrl}/assets/${String(name)}`},
      ...plugins.map(({filters}) => filters),
    ),
    tags: Object.assign({}, ...plugins.map(({tags}) => tags)),
    resolveInclude: (name, from) => includeOfPlugins(name, from, world) ?? templates.includes.get(name),
    hooks: Object.assign(
      liquidHooks(world),
      ...having(plugins, 'liquid').map((plugin) => plugin.liquid(world.site, world)),
    ),
  });
}

function includeOfPlugins(name: string, from: {path: string; relative: boolean}, world: World) {
  for (const plugin of having(world.plugins, 'include')) {
    const call = () => plugin.include(name, from, world);
    const file = callPlugin<IncludeFile | undefined>(plugin, {path: from.path}, world, call, undefined);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** A diagnostic of the engine as one of ours; the chain of includes comes along. */
export function fromLiquid(diagnostic: LiquidDiagnostic): Diagnostic {
  const {severity, code, message, path, line, column, endLine, endColumn, hint, chain = []} = diagnostic;
  return {
    severity,
    code: code.replaceAll('/', '-'),
    message,
    place: {path, line, column, ...(endLine ? {endLine} : {}), ...(endColumn ? {endColumn} : {})},
    ...(hint ? {hint} : {}),
    ...(chain.length > 0
      ? {
          related: chain.map((from) => ({
            message: 'included from here',
            place: {path: from.path, line: from.line},
          })),
        }
      : {}),
  };
}
