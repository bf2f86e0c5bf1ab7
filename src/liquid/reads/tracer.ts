import type {Compiled} from '../compile/compile.ts';
import type {Condition, Expression, FilterCall, Key, Lookup, Pipeline, Test} from '../read/nodes.ts';
import {traceFilter} from './filters.ts';
import {type IncludeRead, type Reads, shortest} from './reads.ts';
import {OPAQUE, place, placesIn, stepInto, type Trace, union} from './value.ts';

/** What the tracer needs from the engine. */
export interface TraceSources {
  include(name: string, from: {path: string; relative: boolean}): Compiled | undefined;
  /** What a site's own filter or tag declares to read; undefined if it declares nothing. */
  declaredReads(kind: 'filter' | 'tag', name: string): readonly string[] | undefined;
}

export interface Asked {
  readonly name: string;
  readonly from: {path: string; relative: boolean};
  readonly program: Compiled | undefined;
}

/** Collects what a template reads, over all its includes and all values its variables can have. */
export class Tracer {
  readonly sources: TraceSources;
  readonly addresses = new Set<string>();
  now = false;
  unknown = false;
  readonly programs = new Map<string, Compiled>();
  /** The includes that were looked up, and what was found. */
  readonly asked = new Map<string, Asked>();
  #from = '';
  readonly #paths = new Set<string>();
  readonly #includes = new Map<string, IncludeRead>();
  readonly #variables = new Map<string, Map<string, Trace>>();
  readonly #locals: Map<string, Trace>[] = [];

  constructor(sources: TraceSources) {
    this.sources = sources;
  }

  get reads(): Reads {
    const {now, unknown} = this;
    return {paths: shortest(this.#paths), addresses: [...this.addresses], now, unknown};
  }

  get includes(): readonly IncludeRead[] {
    return [...this.#includes.values()];
  }

  /** How much is known; tracing is complete when a round adds nothing. */
  get size(): number {
    let variables = 0;
    for (const values of this.#variables.values()) variables += values.size;
    return this.#paths.size + this.programs.size + variables;
  }

  enter(program: Compiled): void {
    this.#from = program.path;
  }

  /** Marks a value as read, with everything below it. */
  use(trace: Trace): Trace {
    for (const path of placesIn(trace)) this.#paths.add(path);
    return OPAQUE;
  }

  /** Marks only the state of a value (nil, false, empty or not) as read. */
  useState(trace: Trace): void {
    for (const path of trace.paths) this.#paths.add(`${path}?`);
  }

  /** Marks the length of a list as read. */
  useSize(trace: Trace): void {
    for (const path of trace.paths) this.#paths.add(`${path}.size`);
  }

  read(path: string): void {
    this.#paths.add(path);
  }

  /** Adds a value that a variable can have. */
  assign(name: string, trace: Trace): void {
    const key = JSON.stringify(trace);
    const values = this.#variables.get(name) ?? new Map<string, Trace>();
    this.#variables.set(name, values);
    if (key.length < 2000 && values.size < 50) values.set(key, trace);
    else this.use(trace);
  }

  withLocal(name: string, trace: Trace, walk: () => void): void {
    this.assign(name, trace);
    this.#locals.push(
      new Map([
        [name, trace],
        ['forloop', OPAQUE],
        ['tablerowloop', OPAQUE],
      ]),
    );
    walk();
    this.#locals.pop();
  }

  include(name: string, relative: boolean): void {
    const from = {path: this.#from, relative};
    const program = this.sources.include(name, from);
    this.asked.set(`${name}\n${relative}\n${from.path}`, {name, from, program});
    this.#includes.set(`${name}\n${program?.path}`, {name, path: program?.path});
    if (program) this.programs.set(program.path, program);
  }

  expression(expression: Expression): Trace {
    if (expression.kind === 'lookup') return this.#lookup(expression);
    if (expression.kind === 'range') {
      this.use(this.expression(expression.from));
      this.use(this.expression(expression.to));
    }
    return OPAQUE;
  }

  #lookup(lookup: Lookup): Trace {
    return lookup.keys.reduce<Trace>((trace, key) => this.#step(trace, key), this.#root(lookup));
  }

  #root({name}: Lookup): Trace {
    if (typeof name !== 'string') {
      this.use(this.expression(name));
      this.unknown = true;
      return OPAQUE;
    }
    if (name === '') return OPAQUE;
    for (const locals of [...this.#locals].reverse()) {
      const local = locals.get(name);
      if (local) return local;
    }
    const values = this.#variables.get(name)?.values() ?? [];
    return union([...values, place(name)]);
  }

  #step(trace: Trace, key: Key): Trace {
    if (typeof key === 'string') return stepInto(trace, stepOf(key));
    if (key.kind === 'literal' && typeof key.value === 'number') return stepInto(trace, `[${key.value}]`);
    if (key.kind === 'literal' && typeof key.value === 'string') return stepInto(trace, stepOf(key.value));
    this.use(this.expression(key));
    return stepInto(trace, '[*]');
  }

  pipeline(pipeline: Pipeline): Trace {
    return pipeline.filters.reduce<Trace>(
      (trace, call) => traceFilter(this, trace, call),
      this.expression(pipeline.value),
    );
  }

  /** Marks all arguments of a filter as read. */
  useArguments(call: FilterCall): void {
    for (const argument of call.args) this.use(this.expression(argument));
    for (const [, argument] of call.named) this.use(this.expression(argument));
  }

  condition(condition: Condition): void {
    if (condition.kind === 'test') this.#test(condition);
    else {
      this.#test(condition.left);
      this.condition(condition.right);
    }
  }

  #test({left, operator, right}: Test): void {
    const [a, b] = [this.expression(left), right ? this.expression(right) : OPAQUE];
    const stateOnly = operator === undefined || isStateWord(right) || isStateWord(left);
    for (const side of [a, b]) {
      if (stateOnly) this.useState(side);
      else this.use(side);
    }
  }
}

/** True for nil, `blank` and `empty`: a comparison with them reads only the state of a value. */
function isStateWord(expression: Expression | undefined): boolean {
  if (!expression) return false;
  if (expression.kind === 'literal') return expression.value === null;
  return expression.kind === 'empty' || expression.kind === 'blank';
}

function stepOf(name: string): string {
  return /^[\w-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
