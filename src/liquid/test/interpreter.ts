import {LiquidError} from '../diagnostic.ts';
import {builtinFilters} from '../filters/index.ts';
import type {FilterContext} from '../options.ts';
import type {
  Body,
  CaseNode,
  Condition,
  CycleNode,
  Expression,
  ForNode,
  IfNode,
  IncludeNode,
  Lookup,
  Node,
  Pipeline,
  Test,
} from '../read/nodes.ts';
import {readTemplate} from '../read/reader.ts';
import {runtime as rt} from '../run/runtime.ts';
import {countOf, itemsOf} from '../run/segment.ts';
import {builtinTags} from '../tags/index.ts';
import {truthy} from '../values/kinds.ts';
import {print, toText} from '../values/text.ts';

type Scope = Map<string, unknown>;
type Jump = 'break' | 'continue' | undefined;

/** A slow and simple interpreter of a template's tree, with which the compiled code must agree. */
export class Interpreter implements FilterContext {
  readonly options = {};
  errors = 0;
  readonly #includes: Readonly<Record<string, string>>;
  readonly #data: Record<string, unknown>;
  readonly #globals: Scope = new Map();
  readonly #scopes: Scope[] = [];
  readonly #counters = new Map<string, number>();
  readonly #turns = new Map<string, number>();
  readonly #offsets = new Map<string, number>();
  #changed: string | undefined;
  #jump: Jump;

  constructor(data: Record<string, unknown>, includes: Readonly<Record<string, string>>) {
    this.#data = data;
    this.#includes = includes;
  }

  render(template: string): string {
    return this.#body(parse(template));
  }

  now(): number {
    return 0;
  }

  warn(): void {}

  get(name: string): unknown {
    const scope = this.#scopes.findLast((candidate) => candidate.has(name)) ?? this.#globals;
    if (scope.has(name)) return scope.get(name);
    if (this.#counters.has(name)) return this.#counters.get(name);
    return Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
  }

  #body(body: Body): string {
    let text = '';
    for (const node of body.nodes) {
      text += this.#guarded(node);
      if (this.#jump) break;
    }
    return text;
  }

  #guarded(node: Node): string {
    try {
      return this.#node(node);
    } catch (error) {
      if (!(error instanceof LiquidError)) throw error;
      this.errors++;
      return '';
    }
  }

  #node(node: Node): string {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'output':
        return print(this.#pipeline(node.pipeline));
      case 'assign':
        return this.#set(node.to, this.#pipeline(node.pipeline));
      case 'capture':
        return this.#set(node.to, this.#body(node.body));
      case 'if':
        return this.#if(node);
      case 'case':
        return this.#case(node);
      case 'for':
        return this.#for(node);
      case 'cycle':
        return this.#cycle(node);
      case 'include':
        return this.#include(node);
      default:
        return this.#rest(node);
    }
  }

  #rest(node: Node): string {
    if (node.kind === 'jump') this.#jump = node.to;
    if (node.kind === 'ifchanged') return this.#ifChanged(this.#body(node.body));
    if (node.kind !== 'counter') return '';
    const value = this.#counters.get(node.variable) ?? Number(this.#data[node.variable] ?? 0);
    this.#counters.set(node.variable, value + node.step);
    return String(node.step === 1 ? value : value - 1);
  }

  #set(name: string, value: unknown): string {
    this.#globals.set(name, value === rt.BLANK || value === rt.EMPTY ? '' : value);
    return '';
  }

  #ifChanged(text: string): string {
    if (text === this.#changed) return '';
    this.#changed = text;
    return text;
  }

  #if({branches, negated}: IfNode): string {
    for (const [index, {condition, body}] of branches.entries()) {
      const met = condition === 'else' || this.#condition(condition) !== (negated && index === 0);
      if (met) return this.#body(body);
    }
    return '';
  }

  #case({subject, branches}: CaseNode): string {
    let text = '';
    let met = false;
    const single = branches.flatMap(({values, body}) =>
      (values === 'else' ? [values] : values).map((value: Expression | 'else') => ({value, body})),
    );
    for (const {value, body} of single) {
      const here: boolean =
        value === 'else'
          ? !met
          : this.#condition({kind: 'test', left: subject, operator: '==', right: value});
      if (value !== 'else') met ||= here;
      if (here) text += this.#body(body);
      if (this.#jump) break;
    }
    return text;
  }

  #for(node: ForNode): string {
    const items = this.#segment(node);
    if (items.length === 0) return node.otherwise ? this.#body(node.otherwise) : '';
    const scope: Scope = new Map();
    this.#scopes.push(scope);
    let text = '';
    for (const [index, item] of items.entries()) {
      scope.set('forloop', counters(index, items.length)).set(node.variable, item);
      text += this.#body(node.body);
      const jump = this.#jump;
      this.#jump = undefined;
      if (jump === 'break') break;
    }
    this.#scopes.pop();
    return text;
  }

  #segment(node: ForNode): unknown[] {
    const from =
      node.offset === 'continue' ? (this.#offsets.get(node.name) ?? 0) : (this.#count(node.offset) ?? 0);
    const limit = this.#count(node.limit);
    const collection = this.#value(node.collection);
    const inside = (index: number): boolean => index >= from && (limit === undefined || index < from + limit);
    const items = itemsOf(collection).filter((_, index) => typeof collection === 'string' || inside(index));
    this.#offsets.set(node.name, from + items.length);
    return node.reversed ? items.reverse() : items;
  }

  #count(expression: Expression | undefined): number | undefined {
    const value = expression && this.#value(expression);
    return countOf(value);
  }

  #cycle({group, values}: CycleNode): string {
    const key = `${typeof this.#value(group)} ${toText(this.#value(group))}`;
    const turn = this.#turns.get(key) ?? 0;
    this.#turns.set(key, turn + 1 >= values.length ? 0 : turn + 1);
    const value = values[turn];
    return value ? print(this.#value(value)) : '';
  }

  #include({file, parameters}: IncludeNode): string {
    const text = typeof file === 'string' ? this.#includes[file] : undefined;
    if (text === undefined) throw new LiquidError('liquid/include-missing', 'missing');
    const fields = parameters?.map(([name, value]) => [name, this.#value(value)] as const);
    this.#scopes.push(new Map(fields && [['include', Object.fromEntries(fields)]]));
    const printed = this.#body(parse(text));
    this.#scopes.pop();
    return printed;
  }

  #pipeline({value, filters}: Pipeline): unknown {
    return filters.reduce<unknown>((input, {name, args}) => {
      const definition = builtinFilters[name];
      if (!definition) return input;
      if (args.length < definition.least || args.length > definition.most)
        throw new LiquidError('liquid/argument', name);
      return definition.run.call(this, input, ...args.map((argument) => this.#value(argument) ?? null));
    }, this.#value(value));
  }

  #condition(condition: Condition): boolean {
    if (condition.kind === 'test') return this.#test(condition);
    const left = this.#test(condition.left);
    return condition.kind === 'and'
      ? left && this.#condition(condition.right)
      : left || this.#condition(condition.right);
  }

  #test({left, operator, right}: Test): boolean {
    const [a, b] = [this.#value(left), right && this.#value(right)];
    if (operator === undefined) return truthy(a);
    if (operator === '==') return same(a, b);
    if (operator === '!=' || operator === '<>') return !same(a, b);
    if (operator === 'contains') return rt.contains(a, b);
    const orders = {'<': rt.less, '>': rt.greater, '<=': rt.atMost, '>=': rt.atLeast};
    const order = Object.entries(orders).find(([sign]) => sign === operator)?.[1];
    return order ? order(a, b) : rt.unknownOperator(operator);
  }

  #value(expression: Expression): unknown {
    if (expression.kind === 'lookup') return this.#lookup(expression);
    if (expression.kind === 'literal') return expression.value ?? undefined;
    if (expression.kind === 'range')
      return rt.range(this.#value(expression.from), this.#value(expression.to));
    return expression.kind === 'blank' ? rt.BLANK : rt.EMPTY;
  }

  #lookup({name, keys}: Lookup): unknown {
    const root = this.get(typeof name === 'string' ? name : toText(this.#value(name)));
    return keys.reduce<unknown>((value, key) => {
      if (typeof key !== 'string') return rt.at(value, this.#value(key));
      return ['size', 'first', 'last'].includes(key) ? rt.command(value, key) : rt.prop(value, key);
    }, root);
  }
}

function same(a: unknown, b: unknown): boolean {
  if (a === rt.BLANK || b === rt.BLANK) return false;
  if (a === rt.EMPTY || b === rt.EMPTY) return a !== b && rt.isEmpty(a === rt.EMPTY ? b : a);
  return rt.equal(a, b);
}

function counters(index: number, length: number): Record<string, unknown> {
  const last = index === length - 1;
  return {
    index: index + 1,
    index0: index,
    rindex: length - index,
    rindex0: length - index - 1,
    first: index === 0,
    last,
    length,
  };
}

function parse(template: string): Body {
  return readTemplate(template, {
    mode: {name: 'lax', warn: () => {}},
    tags: builtinTags,
    onUnknownTag: () => {},
  });
}
