import {filterMeant} from './advice.ts';
import {type Compiled, type CompileOptions, compile} from './compile/compile.ts';
import {compileExpression} from './compile/expression-program.ts';
import type {FilterDefinition} from './filters/definition.ts';
import {builtinFilters} from './filters/index.ts';
import {keepSafe} from './filters/keep-safe.ts';
import type {Budget, LiquidOptions, TimeLimit} from './options.ts';
import type {TagReader} from './read/tag-call.ts';
import type {TraceSources} from './reads/tracer.ts';
import type {Context, Engine} from './run/context.ts';
import {ownFilter} from './run/own.ts';
import {suggest} from './suggest.ts';
import {readCustom} from './tags/custom.ts';
import {builtinTags} from './tags/index.ts';

const BUDGET: Budget = {loops: 5_000_000, output: 50_000_000, includeDepth: 100};

const MINUTE: TimeLimit = {now: () => performance.now(), milliseconds: 60_000};

export type LiquidEngine = Engine & {
  include(name: string, from: {path: string; relative: boolean}): Compiled | undefined;
  compile(text: string, at: {path: string; firstLine?: number; forgiving?: boolean}): Compiled;
  declaredReads: TraceSources['declaredReads'];
};

const REMEMBERED = 5000;

/** Creates what all templates of a site share: tags, filters, compiled includes and expressions. */
export function createEngine(options: LiquidOptions): LiquidEngine {
  const compileOptions = compileOptionsOf(options);
  const includes = new Map<string, Compiled>();
  const expressions = new Map<string, (context: Context) => unknown>();
  const compileAt: LiquidEngine['compile'] = (text, {path, firstLine = 1, forgiving = false}) =>
    compile({path, text, firstLine, forgiving}, compileOptions);
  return {
    options,
    declaredReads: (kind, name) => {
      if (kind === 'tag') return options.tags?.[name]?.reads;
      const own = options.filters?.[name];
      return own && (own.reads ?? []);
    },
    budget: {...BUDGET, ...options.budget},
    timeLimit: () => options.timeLimit ?? MINUTE,
    compile: compileAt,
    include: (name, from) => {
      const file = options.resolveInclude?.(name, from);
      if (!file) return undefined;
      const known = includes.get(file.path);
      if (known?.text === file.text) return known;
      const program = compileAt(file.text, {path: file.path});
      includes.set(file.path, program);
      return program;
    },
    expression: (markup, kind) => {
      const key = `${kind} ${markup}`;
      const known = expressions.get(key) ?? compileExpression(markup, kind, compileOptions);
      if (expressions.size >= REMEMBERED) expressions.clear();
      expressions.set(key, known);
      return known;
    },
  };
}

function compileOptionsOf(options: LiquidOptions): CompileOptions {
  const filters = filtersOf(options);
  const auto = options.escape === 'auto';
  return {
    auto,
    strictVariables: options.strictVariables ?? false,
    strictFilters: options.strictFilters ?? false,
    blank: options.blank ?? false,
    errorMode: options.errorMode ?? 'warn',
    tags: tagsOf(options),
    tagHints: options.tagHints ?? {},
    filterArguments: (name) => filters.get(name),
    shownFormat: (name, argument) => filters.get(name)?.shows?.(argument),
    knows: (name) => filters.has(name),
    suggest: (name) => filterMeant(name, (other) => filters.has(other)) ?? suggest(name, filters.keys()),
    filterFunction: (name) => {
      const definition = filters.get(name);
      return auto && definition ? keepSafe(definition) : definition?.run;
    },
  };
}

function filtersOf(options: LiquidOptions): ReadonlyMap<string, FilterDefinition> {
  const own = Object.entries(options.filters ?? {}).map(
    ([name, run]) =>
      [name, {run: ownFilter(name, run), least: 0, most: Number.POSITIVE_INFINITY, safety: 'own'}] as const,
  );
  return new Map<string, FilterDefinition>([...Object.entries(builtinFilters), ...own]);
}

function tagsOf(options: LiquidOptions): ReadonlyMap<string, TagReader> {
  const own = Object.entries(options.tags ?? {}).map(
    ([name, tag]) => [name, readCustom(tag.block ?? false)] as const,
  );
  return new Map([...builtinTags, ...own]);
}
