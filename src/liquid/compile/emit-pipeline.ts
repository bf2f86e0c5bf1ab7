import type {Expression, FilterCall, Pipeline} from '../read/nodes.ts';
import type {Emitter} from './emitter.ts';
import {quote} from './literal-source.ts';

/** Writes a value with its filters as JavaScript for the result. */
export function emitPipeline({value, filters}: Pipeline, js: Emitter): string {
  const format = shownFormat(value, filters[0], js);
  const input = js.expression(value);
  const read = format === undefined ? input : `ctx.shownAs(${quote(format)}, () => ${input})`;
  return filters.reduce((code, call) => emitFilter(code, call, js), read);
}

/** `site.time | date: "%Y"` shows only the year, so such a page stays current until the year ends. */
function shownFormat(value: Expression, call: FilterCall | undefined, js: Emitter): string | undefined {
  if (value.kind !== 'lookup' || value.keys.at(-1) !== 'time' || call === undefined) return undefined;
  const [argument] = call.args;
  return js.options.shownFormat(call.name, argument?.kind === 'literal' ? argument.value : undefined);
}

function emitFilter(input: string, call: FilterCall, js: Emitter): string {
  const takes = js.options.filterArguments(call.name);
  if (!takes) return unknownFilter(input, call, js);
  const given = call.args.length + (call.named.length > 0 ? 1 : 0);
  if (given < takes.least || given > takes.most)
    return `rt.wrongArguments(${describe(call.name, given, takes)})`;
  const args = call.args.map((argument) => emitArgument(argument, js));
  if (call.named.length > 0) args.push(emitFields(call.named, js));
  return `${js.filter(call.name)}.call(ctx, ${[input, ...args].join(', ')})`;
}

/** A nil argument is passed as null, since undefined would mean no argument. */
function emitArgument(argument: Expression, js: Emitter): string {
  const code = js.expression(argument);
  if (argument.kind !== 'literal') return argument.kind === 'lookup' ? `${code} ?? null` : code;
  return argument.value === null ? 'null' : code;
}

/** An unknown filter does nothing, as in Jekyll, unless the site asks for strict filters. */
function unknownFilter(input: string, call: FilterCall, js: Emitter): string {
  if (!js.options.strictFilters) return input;
  const hint = js.options.suggest(call.name);
  return `rt.undefinedFilter(${quote(call.name)}, ${hint ? quote(hint) : 'undefined'})`;
}

function describe(name: string, given: number, {least, most}: {least: number; most: number}): string {
  const expected =
    least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}..${most}`;
  return `${quote(name)}, ${given}, ${quote(expected)}`;
}

/** Writes named values as an object without a prototype. */
export function emitFields(fields: readonly (readonly [string, Expression])[], js: Emitter): string {
  const pairs = fields.map(([name, value]) => `[${quote(name)}]: ${js.expression(value)}`);
  return `{${['__proto__: null', ...pairs].join(', ')}}`;
}
