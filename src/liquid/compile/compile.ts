import {adviceOn} from '../advice.ts';
import {type LiquidDiagnostic, LiquidError, type Span} from '../diagnostic.ts';
import type {Body} from '../read/nodes.ts';
import {readTemplate} from '../read/reader.ts';
import type {TagCall, TagReader} from '../read/tag-call.ts';
import type {Context} from '../run/context.ts';
import type {Program} from '../run/program.ts';
import {runtime} from '../run/runtime.ts';
import {suggest} from '../suggest.ts';
import {placeOf} from '../text-place.ts';
import {Emitter, type EmitterOptions} from './emitter.ts';
import {unknownFilter, unknownFilters} from './unknown-filters.ts';

export interface CompileOptions extends EmitterOptions {
  readonly errorMode: 'lax' | 'warn' | 'strict';
  readonly tags: ReadonlyMap<string, TagReader>;
  readonly tagHints: Readonly<Record<string, string>>;
  /** The function of a filter, called with the context as `this`. */
  filterFunction(name: string): unknown;
}

export interface TemplateText {
  readonly path: string;
  readonly text: string;
  readonly firstLine: number;
  readonly forgiving: boolean;
}

/** A program with the tree it was compiled from. */
export interface Compiled extends Program {
  readonly body: Body;
}

const NOTHING: Body = {nodes: [], blank: true};

/** Compiles a template; an author's mistake becomes a diagnostic, and the program then prints nothing. */
export function compile(template: TemplateText, options: CompileOptions): Compiled {
  const diagnostics: LiquidDiagnostic[] = [];
  const guessed = new Set<number | undefined>();
  const tell = (error: LiquidError, severity: 'error' | 'warning'): void => {
    guessed.add(error.span?.start);
    diagnostics.push(diagnosticAt(template, error, severity));
  };
  try {
    const body = read(template, options, tell);
    if (!options.strictFilters) {
      // A tag that was guessed at (`a || b`) already has its warning.
      const unknown = unknownFilters(body, options).filter(({span}) => !guessed.has(span.start));
      for (const one of unknown) tell(unknownFilter(one, template.text, options), 'warning');
    }
    return {...template, diagnostics, body, ...lazyProgram(body, options)};
  } catch (error) {
    tell(asLiquidError(error), 'error');
    return {...template, diagnostics, body: NOTHING, source: () => '', run: () => ''};
  }
}

function asLiquidError(error: unknown): LiquidError {
  if (error instanceof LiquidError) return error;
  if (error instanceof RangeError) return new LiquidError('liquid/nesting', 'Nesting too deep');
  throw error;
}

type Tell = (error: LiquidError, severity: 'error' | 'warning') => void;

function read(template: TemplateText, options: CompileOptions, tell: Tell): Body {
  return readTemplate(template.text, {
    mode: {name: options.errorMode, warn: (error) => tell(error, 'warning')},
    tags: options.tags,
    onUnknownTag: (call) => {
      const error = unknownTag(call, options);
      if (!template.forgiving) throw error;
      if (!call.name.startsWith('end')) tell(error, 'warning');
    },
  });
}

function unknownTag(call: TagCall, {tags, tagHints}: CompileOptions): LiquidError {
  const known = Object.hasOwn(tagHints, call.name) ? tagHints[call.name] : undefined;
  const hint = known ?? suggest(call.name, tags.keys());
  return new LiquidError('liquid/unknown-tag', `Unknown tag '${call.name}'`, {hint, span: call.span});
}

/** Writes the JavaScript only when a page first needs it: many of a theme's includes are never used. */
function lazyProgram(body: Body, options: CompileOptions): Pick<Program, 'source' | 'run'> {
  let made: ReturnType<typeof emitProgram> | undefined;
  return {
    source: () => (made ??= emitProgram(body, options)).source,
    run: (context) => (made ??= emitProgram(body, options)).run(context),
  };
}

function emitProgram(body: Body, options: CompileOptions): {source: string; run(context: Context): string} {
  const js = new Emitter(options);
  js.body(body);
  const source = `'use strict';\nreturn function render(ctx) {\n  let o = '';\n${js}\n  return o;\n};\n`;
  const names = [...js.filters.values()];
  const functions = [...js.filters.keys()].map((name) => options.filterFunction(name));
  const make = new Function('rt', ...names, source) as (...values: unknown[]) => (context: Context) => string;
  return {source, run: make(runtime, ...functions)};
}

/** Turns an error into a diagnostic with its position in the template. */
function diagnosticAt(
  template: Pick<TemplateText, 'path' | 'text' | 'firstLine'>,
  error: LiquidError,
  severity: 'error' | 'warning',
): LiquidDiagnostic {
  const span: Span = error.span ?? {start: 0, end: 0};
  const place = placeOf(template.text, span, template.firstLine);
  const {code, message} = error;
  const hint = adviceOn(code, template.text.slice(span.start, span.end)) ?? error.hint;
  return {severity, code, message, path: template.path, ...place, ...(hint && {hint})};
}
