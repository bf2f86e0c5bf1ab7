import {builtinFilters} from '../filters/index.ts';
import {readStrictCondition} from '../read/condition.ts';
import type {Expression, FilterCall} from '../read/nodes.ts';
import {readPipeline} from '../read/pipeline.ts';
import type {Tracer} from './tracer.ts';
import {listOf, OPAQUE, place, stepInto, type Trace, union} from './value.ts';

type FilterTracer = (tracer: Tracer, input: Trace, call: FilterCall) => Trace;

const tracers: Readonly<Record<string, FilterTracer>> = {
  size: (tracer, input) => countOf(tracer, input),
  first: (_, input) => stepInto(input, '.first'),
  last: (_, input) => stepInto(input, '.last'),
  reverse: (tracer, input) => derived(tracer, input, '[**]'),
  pop: sameItems,
  shift: sameItems,
  sample: sameItems,
  slice: (tracer, input, call) =>
    sliceOfText(input) ? all(tracer, input, call) : sameItems(tracer, input, call),
  push: added,
  unshift: added,
  concat: concatenated,
  where: byProperty,
  find: (tracer, input, call) => stepInto(byProperty(tracer, input, call), '.first'),
  sort: byProperty,
  map: mapped,
  group_by: grouped,
  where_exp: byCondition,
  find_exp: (tracer, input, call) => stepInto(byCondition(tracer, input, call), '.first'),
  group_by_exp: groupedByExpression,
  default: otherwise,
  absolute_url: address,
  relative_url: address,
  date: dated,
};

/** Traces what a filter reads of its input; returns what its result may be. */
export function traceFilter(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  const declared = tracer.sources.declaredReads('filter', call.name);
  for (const path of declared ?? []) tracer.read(path);
  const own = declared === undefined && Object.hasOwn(tracers, call.name) ? tracers[call.name] : undefined;
  if (own) return own(tracer, input, call);
  if (declared === undefined && !Object.hasOwn(builtinFilters, call.name)) return input;
  return all(tracer, input, call);
}

function all(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  tracer.useArguments(call);
  return tracer.use(input);
}

function countOf(tracer: Tracer, input: Trace): Trace {
  tracer.useSize(input);
  return OPAQUE;
}

/** A new list with items of another. */
function derived(tracer: Tracer, input: Trace, step: '[*]' | '[**]'): Trace {
  tracer.useSize(input);
  return listOf([stepInto(input, step)]);
}

function sameItems(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  tracer.useArguments(call);
  return union([input, derived(tracer, input, '[*]')]);
}

/** Whether `slice` may be applied to text, which it then reads. */
function sliceOfText(input: Trace): boolean {
  return input.items === undefined;
}

function added(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  const items = call.args.map((argument) => tracer.expression(argument));
  return union([input, derived(tracer, input, '[*]'), listOf(items)]);
}

function concatenated(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  const others = call.args.map((argument) => derived(tracer, tracer.expression(argument), '[*]'));
  return union([derived(tracer, input, '[**]'), ...others]);
}

/** `where`, `sort`, `find`: one field of every item is read, if its name is a literal. */
function byProperty(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  const property = textOf(call.args[0]);
  if (property === undefined) return all(tracer, input, call);
  for (const argument of call.args) tracer.use(tracer.expression(argument));
  useProperty(tracer, input, property);
  return union([input, derived(tracer, input, '[*]')]);
}

function useProperty(tracer: Tracer, input: Trace, property: string): void {
  const steps = property
    .split('.')
    .map((name) => (/^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`));
  for (const step of ['[*]', '[**]']) tracer.use(steps.reduce(stepInto, stepInto(input, step)));
}

function mapped(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  const property = textOf(call.args[0]);
  if (property === undefined || !/^[\w-]+$/.test(property)) return all(tracer, input, call);
  tracer.useSize(input);
  return listOf([stepInto(stepInto(input, '[**]'), `.${property}`)]);
}

function grouped(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  const property = textOf(call.args[0]);
  if (property === undefined) return all(tracer, input, call);
  useProperty(tracer, input, property);
  return groupsOf(tracer, input);
}

function groupsOf(tracer: Tracer, input: Trace): Trace {
  const items = derived(tracer, input, '[*]');
  return listOf([{paths: [], fields: {name: OPAQUE, items, size: OPAQUE}}]);
}

function byCondition(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  return withExpression(tracer, input, call, (text) => {
    tracer.condition(readStrictCondition(text));
    return union([input, derived(tracer, input, '[*]')]);
  });
}

function groupedByExpression(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  return withExpression(tracer, input, call, (text) => {
    tracer.use(tracer.pipeline(readPipeline(text, {name: 'lax', warn: () => {}})));
    return groupsOf(tracer, input);
  });
}

function withExpression(
  tracer: Tracer,
  input: Trace,
  call: FilterCall,
  ...[read]: [(text: string) => Trace]
): Trace {
  const [variable, text] = [textOf(call.args[0]), textOf(call.args[1])];
  if (variable === undefined || text === undefined) {
    tracer.unknown = true;
    return all(tracer, input, call);
  }
  let result = OPAQUE;
  tracer.withLocal(variable, stepInto(input, '[*]'), () => {
    try {
      result = read(text);
    } catch {
      tracer.unknown = true;
    }
  });
  return result;
}

function otherwise(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  tracer.useState(input);
  return union([input, ...call.args.map((argument) => tracer.expression(argument))]);
}

function address(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  tracer.use(union([place('site.url'), place('site.baseurl')]));
  return all(tracer, input, call);
}

/** `'now' | date` reads the time; so may data that says `now`, which does not show in the template. */
function dated(tracer: Tracer, input: Trace, call: FilterCall): Trace {
  tracer.now = true;
  return all(tracer, input, call);
}

function textOf(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? expression.value
    : undefined;
}
