import {callPlugin, having, nowhere} from '../../hooks.ts';
import {
  createLiquid,
  type IncludeFile,
  type Liquid,
  type LiquidHooks,
  type LiquidOptions,
  RubyTime,
  strftime,
} from '../../liquid/index.ts';
import {lazy} from '../scopes/lazy.ts';
import type {World} from '../world.ts';
import {languageFilters} from './filters.ts';
import {liquidHooks} from './liquid-hooks.ts';
import {filtersOf, hooksOf, tagsOf} from './plugin-code.ts';
import {toMoment} from './to-moment.ts';

/**
 * The template engine of a site. It keeps compiled templates from build to build, so it always reads the
 * current world.
 */
export function createEngine(world: World): Liquid {
  const {config, templates, memo} = world;
  const tags = config.plugins.map((plugin) => plugin.tags);
  const {engine, current} = memo.once('engine', [config, templates, ...tags], () => {
    const current = {world, hooks: lazy(() => allHooks(world))};
    return {engine: create(current), current};
  });
  Object.assign(current, {world, hooks: lazy(() => allHooks(world))});
  return engine;
}

interface Current {
  readonly world: World;
  hooks(): LiquidHooks;
}

function create(current: Current): Liquid {
  const {inspect} = current.world.config.liquid;
  const engine = createLiquid(optionsOf(current));
  if (!inspect) return engine;
  return {
    compile(text, at) {
      const template = engine.compile(text, at);
      inspect(at.path, template.source);
      return template;
    },
  };
}

function optionsOf(current: Current): LiquidOptions {
  const {config} = current.world;
  const {plugins} = config;
  return {
    ...config.liquid,
    relativeTo: config.mode === 'jekyll' ? 'page' : 'file',
    timeZone: config.timezone,
    get now() {
      current.world.reads.note('now');
      return current.world.now.epoch;
    },
    nowShownAs(format) {
      const {world} = current;
      world.reads.note(`clock ${format}`);
      return world.reads.record(() => world.now.epoch).value;
    },
    get timeLimit() {
      return current.world.timeLimit;
    },
    readShownAs: (read, format) => readShownAs(read, format, current.world),
    filters: Object.assign(
      {},
      languageFilters(toMoment(config.timezone), config.language),
      {asset_url: (name: unknown) => `${config.baseUrl}/assets/${String(name)}`},
      ...plugins.map(filtersOf),
    ),
    tags: Object.assign({}, ...plugins.map(tagsOf)),
    resolveInclude: (name, from) =>
      includeOfPlugins(name, from, current.world) ?? current.world.templates.includes.get(name),
    includeNames: () => current.world.templates.includes.keys(),
    get hooks() {
      return current.hooks();
    },
  };
}

const MOMENT = '%s.%L %z';

/** If the value is the present time, notes only what the format shows of it; otherwise `now` stays noted. */
function readShownAs(read: () => unknown, format: string, {reads, clock}: World): unknown {
  const {value, reads: seen} = reads.record(read);
  const isNow = value instanceof RubyTime && strftime(value, MOMENT) === clock(MOMENT);
  for (const one of seen) reads.note(one === 'now' && isNow ? `clock ${format}` : one);
  return value;
}

function allHooks(world: World): LiquidHooks {
  const ofPlugins = having(world.config.plugins, 'liquid').map((plugin) =>
    hooksOf(
      plugin,
      callPlugin<LiquidHooks>(
        {plugin, hook: 'liquid', place: nowhere},
        world,
        () => plugin.liquid(world.site, world),
        {},
      ),
    ),
  );
  return Object.assign({}, liquidHooks(world), ...ofPlugins);
}

function includeOfPlugins(name: string, from: {path: string; relative: boolean}, world: World) {
  for (const plugin of having(world.config.plugins, 'include')) {
    const call = () => asInclude(plugin.include(name, from, world));
    const file = callPlugin<IncludeFile | undefined>(
      {plugin, hook: 'include', place: {path: from.path}},
      world,
      call,
      undefined,
    );
    if (file === undefined) continue;
    // Only the plugin knows where it comes from, so we cannot tell whether it has changed.
    world.reads.note('once only');
    return file;
  }
  return undefined;
}

function asInclude(file: IncludeFile | undefined): IncludeFile | undefined {
  // A promise is reported by the caller.
  const isFile = typeof file?.path === 'string' && typeof file.text === 'string';
  if (file === undefined || isFile || file instanceof Promise) return file;
  throw new TypeError('it returned no file with a `path` and a `text`.');
}
