import {BudgetError, LiquidError} from '../diagnostic.ts';
import type {LiquidOptions} from '../options.ts';
import {suggest} from '../suggest.ts';
import {isHash, isNil, isText} from '../values/kinds.ts';
import {Range} from '../values/range.ts';
import {toText} from '../values/text.ts';
import type {Context} from './context.ts';
import {prop} from './lookup.ts';
import {ForLoop} from './loops.ts';
import type {Program} from './program.ts';
import {Scopes} from './scopes.ts';
import {itemsOf} from './segment.ts';

export interface IncludeCall {
  readonly relative: boolean;
  readonly start: number;
}

export interface PartialCall {
  readonly isolated: boolean;
  readonly each: boolean;
  readonly start: number;
  readonly subject?: unknown;
  readonly alias?: string;
}

type IncludeParameters = Record<string, unknown> | undefined;
type Partial = PartialCall & {readonly file: unknown; readonly parameters: Record<string, unknown>};

/** Runs an include in a scope of its own, where `include` holds its parameters. */
export function renderInclude(
  context: Context,
  call: IncludeCall,
  file: string,
  parameters: IncludeParameters,
): string {
  const program = programOf(context, file, call);
  if (!program) return '';
  const scope = context.push();
  if (parameters) scope.set('include', parameters);
  try {
    return runProgram(context, program, call.start);
  } finally {
    context.pop();
  }
}

function programOf(
  context: Context,
  name: string,
  call: {relative: boolean; start: number},
): Program | undefined {
  const path = (call.relative && pagePath(context)) || (context.report.running.at(-1)?.program.path ?? '');
  const key = call.relative ? `${path}\n${name}` : name;
  const known = context.includes.get(key);
  if (known) return known;
  const program = findProgram(context, name, {path, relative: call.relative});
  if (program) {
    context.includes.set(key, program);
    context.report.tellProgram(program, call.start);
    return program;
  }
  const message = `Could not locate the included file '${name}'.`;
  const missing = new LiquidError('liquid/include-missing', message, {hint: nearName(name, context.options)});
  if (!context.report.running[0]?.program.forgiving) throw missing;
  context.report.tell(missing, 'warning');
  return undefined;
}

/** A name to suggest; the extension is often forgotten. */
function nearName(name: string, {includeNames}: LiquidOptions): string | undefined {
  const known = [...(includeNames?.() ?? [])];
  return known.includes(`${name}.html`) ? `Did you mean "${name}.html"?` : suggest(name, known);
}

function pagePath(context: Context): string {
  if (context.options.relativeTo !== 'page') return '';
  const path = prop(context.get('page'), 'path');
  return isText(path) ? toText(path) : '';
}

/** Looks a name up in the includes folder, even if it begins with a slash. */
function findProgram(
  context: Context,
  name: string,
  from: {path: string; relative: boolean},
): Program | undefined {
  if (!isAllowed(name)) {
    const hint = 'Use letters, digits, “-”, “_”, “.” and “/”, without “..” or spaces.';
    throw new LiquidError('liquid/include', `The include name “${name}” is not allowed.`, {hint});
  }
  return context.engine.include(name.replace(/^\//, ''), from);
}

const REMEMBERED = 5000;
const allowed = new Set<string>();

function isAllowed(name: string): boolean {
  if (allowed.has(name)) return true;
  if (/[./]{2,}/.test(name) || !/^[\w/.\-()+~#@]+$/.test(name)) return false;
  if (allowed.size < REMEMBERED) allowed.add(name);
  return true;
}

/** The place of errors until a tag sets its own, which not every tag does. */
const BEGINNING = {start: 0, end: 0};

function runProgram(context: Context, program: Program, start: number): string {
  const {includeDepth} = context.engine.budget;
  const frame = context.report.running.at(-1);
  if (frame) frame.at = start;
  if (context.report.running.length > includeDepth) {
    const message = `Includes nest more than ${includeDepth} levels deep: ${cycleOf(context, program)}`;
    throw new BudgetError('liquid/include-depth', message, {span: {start, end: start}});
  }
  context.step();
  context.report.running.push({program, at: 0});
  const {place} = context.report;
  context.report.place = BEGINNING;
  try {
    return program.run(context);
  } catch (error) {
    // Reported here, while the chain of includes is still known.
    if (error instanceof LiquidError) context.report.tellOnce(error);
    throw error;
  } finally {
    context.report.place = place;
    context.report.running.pop();
  }
}

function cycleOf(context: Context, program: Program): string {
  const paths = context.report.running.map((frame) => frame.program.path);
  const from = paths.lastIndexOf(program.path);
  return from < 0 ? program.path : [...paths.slice(from), program.path].join(' → ');
}

/** Runs Liquid's own partials: `include 'name'` in the page's scope, `render 'name'` in an isolated one. */
export function renderPartial(context: Context, call: Partial): string {
  if (!isText(call.file))
    throw new LiquidError('liquid/include', "Argument error in tag 'include' - Illegal template name");
  const name = toText(call.file);
  const program = programOf(context, name, {relative: false, start: call.start});
  if (!program) return '';
  const variable = call.alias ?? name.split('/').at(-1) ?? name;
  return call.isolated
    ? renderApart(context, {...call, program, variable})
    : renderWithin(context, {...call, program, variable, name});
}

type Found = Partial & {readonly program: Program; readonly variable: string};

function renderWithin(context: Context, call: Found & {name: string}): string {
  const subject = 'subject' in call ? call.subject : context.get(call.name);
  const scope = context.push();
  for (const [key, value] of Object.entries(call.parameters)) scope.set(key, value);
  let text = '';
  for (const item of Array.isArray(subject) ? subject : [subject]) {
    scope.set(call.variable, item);
    text = context.output.check(text + runProgram(context, call.program, call.start));
  }
  context.pop();
  return text;
}

function renderApart(context: Context, call: Found): string {
  const {scopes, globals} = context;
  const outer = {scopes, globals, environment: context.environment, counters: context.counters};
  const {subject} = call;
  let text = '';
  if (call.each && (Array.isArray(subject) || subject instanceof Range || isHash(subject))) {
    const items = [...itemsOf(subject)];
    const loop = new ForLoop(call.program.path, items.length, undefined);
    for (const [index, item] of items.entries()) {
      loop.step(index);
      const entries = new Map([['forloop', loop], ...entryOf(call, item)]);
      text = context.output.check(text + renderAlone(context, call, entries));
    }
  } else text = renderAlone(context, call, new Map(entryOf(call, subject)));
  Object.assign(context, outer);
  return text;
}

function entryOf(call: Found, value: unknown): [string, unknown][] {
  return [
    ...Object.entries(call.parameters),
    ...(isNil(value) ? [] : [[call.variable, value] as [string, unknown]]),
  ];
}

function renderAlone(context: Context, call: Found, globals: Map<string, unknown>): string {
  Object.assign(context, {scopes: new Scopes(), globals, environment: {}, counters: new Map()});
  const text = runProgram(context, call.program, call.start);
  context.jump = 0;
  return text;
}
