import {BudgetError, type LiquidDiagnostic, LiquidError} from './diagnostic.ts';
import {createEngine, type LiquidEngine} from './engine.ts';
import type {LiquidOptions} from './options.ts';
import type {IncludeRead, Reads} from './reads/reads.ts';
import {lazyTrace} from './reads/trace-template.ts';
import {Context} from './run/context.ts';
import {Later} from './run/later.ts';
import type {Program} from './run/program.ts';

export {type LiquidDiagnostic, LiquidError} from './diagnostic.ts';
export {type SlugifyMode, slugify} from './filters/slugify.ts';
export type {
  Budget,
  FilterContext,
  FilterFunction,
  HighlightOptions,
  IncludeFile,
  LiquidHooks,
  LiquidOptions,
  TagContext,
  TagDefinition,
  TagOutput,
  TimeLimit,
} from './options.ts';
export type {IncludeRead, Reads} from './reads/reads.ts';
export {valuesAt} from './reads/values-at.ts';
export {RubyDate, rubyDate} from './values/date.ts';
export {type DropTraits, drop} from './values/drop.ts';
export {float as rubyFloat} from './values/float.ts';
export {parseTime} from './values/parse-time.ts';
export {isSafe, SafeString, safe} from './values/safe.ts';
export {type StrftimeOptions, strftime} from './values/strftime.ts';
export {RubyTime, rubyTime, timeInZone} from './values/time.ts';

/** A compiled template. */
export interface Template {
  /** Problems in its text; if any of them is an error, it prints nothing. */
  readonly diagnostics: readonly LiquidDiagnostic[];
  /** The generated JavaScript, for reading. */
  readonly source: string;
  /** The variables that it and its includes can read. */
  readonly reads: Reads;
  /** Its includes, nested ones too. */
  readonly includes: readonly IncludeRead[];
  /** Renders with these variables, which it never changes. */
  render(scope: Record<string, unknown>): Rendered;
  /** The same for sites with asynchronous filters or tags: renders again until all results are known. */
  renderAsync(scope: Record<string, unknown>): Promise<Rendered>;
}

export interface Rendered {
  readonly output: string;
  /** The output in pieces; large texts, such as `content`, are pieces of their own and not copied. */
  readonly pieces: readonly string[];
  readonly diagnostics: readonly LiquidDiagnostic[];
}

export interface Liquid {
  /** Compiles a template; an author's mistake becomes a diagnostic and is never thrown. */
  compile(text: string, at: {path: string; firstLine?: number; forgiving?: boolean}): Template;
}

/** Creates an engine for the templates of one site. */
export function createLiquid(options: LiquidOptions = {}): Liquid {
  const engine = createEngine(options);
  return {
    compile: (text, at) => {
      const program = engine.compile(text, at);
      const traced = lazyTrace(program, engine);
      return {
        diagnostics: program.diagnostics,
        get source() {
          return program.source();
        },
        get reads() {
          return traced().reads;
        },
        get includes() {
          return traced().includes;
        },
        render: (scope) => render(program, engine, scope),
        renderAsync: (scope) => renderInRounds(program, engine, scope),
      };
    },
  };
}

const ROUNDS = 20;

async function renderInRounds(
  program: Program,
  engine: LiquidEngine,
  scope: Record<string, unknown>,
): Promise<Rendered> {
  const later = new Later();
  for (let round = 1; ; round++) {
    const rendered = render(program, engine, scope, later);
    if (!later.waiting || round === ROUNDS) return rendered;
    await later.settle();
  }
}

function render(
  program: Program,
  engine: LiquidEngine,
  ...[scope, later]: [Record<string, unknown>, Later?]
): Rendered {
  const context = new Context(engine, scope);
  context.later = later;
  context.report.running.push({program, at: 0});
  let pieces: readonly string[] = [''];
  try {
    pieces = context.output.end(program.run(context));
  } catch (error) {
    context.report.tellOnce(asLiquidError(error));
  }
  return {
    pieces,
    get output() {
      return pieces.join('');
    },
    diagnostics: context.report.diagnostics,
  };
}

/** How JavaScript engines word errors about oversized texts, lists and numbers, or too deep calls. */
const TOO_LARGE = /length|size|call stack|allocation|memory/i;

/** Errors other than the author's mistakes (a failed lazy field, too little memory) end the page. */
function asLiquidError(error: unknown): LiquidError {
  if (error instanceof LiquidError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && TOO_LARGE.test(message))
    return new BudgetError('liquid/budget', `The page is too large: ${message}`);
  return new LiquidError('liquid/failed', message);
}
