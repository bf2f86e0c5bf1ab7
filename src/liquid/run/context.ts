import {BudgetError, LiquidError} from '../diagnostic.ts';
import {
  type Budget,
  type FilterContext,
  type HighlightOptions,
  type LiquidOptions,
  nowOf,
  type TimeLimit,
} from '../options.ts';
import {isNil, isText} from '../values/kinds.ts';
import {MethodLiteral} from '../values/method-literal.ts';
import {toText} from '../values/text.ts';
import {type IncludeCall, type PartialCall, renderInclude, renderPartial} from './include.ts';
import {leadingInteger} from './integer.ts';
import type {Later} from './later.ts';
import {undefinedVariable} from './lookup.ts';
import {ForLoop, TableRows} from './loops.ts';
import {Output} from './output.ts';
import type {Program} from './program.ts';
import {Report} from './report.ts';
import {type Scope, Scopes} from './scopes.ts';
import {type Cut, countItems, countOf, cutItems, itemsOf} from './segment.ts';
import {renderAddress, renderCustom, renderHighlight} from './site-tags.ts';
import {Timer} from './timer.ts';

/** The part of the engine that a running page needs. */
export interface Engine {
  readonly options: LiquidOptions;
  readonly budget: Budget;
  /** The limit for a page about to render. */
  timeLimit(): TimeLimit;
  /** The compiled include, or undefined if there is no such file. */
  include(name: string, from: {path: string; relative: boolean}): Program | undefined;
  /** Compiles a value with filters, or a condition, from a custom tag or `where_exp`. */
  expression(markup: string, kind: 'pipeline' | 'condition'): (context: Context) => unknown;
}

/** The state of a page being rendered: its variables, its diagnostics, what is left of its budget. */
export class Context implements FilterContext {
  /** A jump on its way to its loop. 0: none, 1: break, 2: continue. */
  jump: 0 | 1 | 2 = 0;
  readonly engine: Engine;
  readonly output: Output;
  readonly report = new Report();
  readonly #timer: Timer;
  /** Results of asynchronous filters and tags; undefined if the page is rendered synchronously. */
  later: Later | undefined;
  /** The includes of this page by name. */
  readonly includes = new Map<string, Program>();
  scopes = new Scopes();
  globals = new Map<string, unknown>();
  environment: Record<string, unknown>;
  counters = new Map<string, number>();
  #offsets = new Map<string, number>();
  #turns = new Map<string, number>();
  #loops: ForLoop[] = [];
  #loopsLeft: number;
  #changed: string | undefined;

  constructor(engine: Engine, environment: Record<string, unknown>) {
    this.engine = engine;
    this.environment = environment;
    this.output = new Output(engine.budget.output, () => this.tooLong());
    this.#loopsLeft = engine.budget.loops;
    this.#timer = new Timer(engine.timeLimit());
  }

  get options(): LiquidOptions {
    return this.engine.options;
  }

  get(name: string): unknown {
    const scoped = this.scopes.get(name);
    if (scoped !== undefined || this.scopes.has(name)) return scoped;
    const assigned = this.globals.get(name);
    if (assigned !== undefined || this.globals.has(name)) return assigned;
    if (this.counters.size > 0 && this.counters.has(name)) return this.counters.get(name);
    if (!Object.hasOwn(this.environment, name)) return undefined;
    const value = this.environment[name];
    return typeof value === 'function' ? undefined : value;
  }

  getStrictly(name: string): unknown {
    const known =
      this.scopes.has(name) ||
      this.globals.has(name) ||
      this.counters.has(name) ||
      Object.hasOwn(this.environment, name);
    if (!known) throw undefinedVariable(name);
    return this.get(name);
  }

  assign(name: string, value: unknown): void {
    if (typeof value === 'string' && value.length > this.engine.budget.output) this.tooLong();
    if (Array.isArray(value) && value.length > this.engine.budget.loops) this.#tooMany();
    this.globals.set(name, value instanceof MethodLiteral ? '' : value);
  }

  push(entries?: Iterable<readonly [string, unknown]>): Scope {
    const scope = this.scopes.push();
    for (const [name, value] of entries ?? []) scope.set(name, value);
    return scope;
  }

  pop(): void {
    this.scopes.pop();
  }

  items(collection: unknown, name: string, start: number, end: number): readonly unknown[] {
    this.here(start, end);
    this.#spend(countItems(collection));
    const items = itemsOf(collection);
    this.#offsets.set(name, items.length);
    return items;
  }

  segment(collection: unknown, cut: Cut, name: string, start: number, end: number): readonly unknown[] {
    this.here(start, end);
    const items = cutItems(collection, cut, (count) => this.#spend(count));
    this.#offsets.set(name, (countOf(cut.offset) ?? 0) + items.length);
    return items;
  }

  /** Where the last loop of this name ended. */
  offset(name: string): number {
    return this.#offsets.get(name) ?? 0;
  }

  tableRows(collection: unknown, attributes: Record<string, unknown>): TableRows | undefined {
    if (isNil(collection) || collection === false) return undefined;
    const {cols, offset, limit} = attributes;
    const cut = {offset: number(offset), limit: 'limit' in attributes ? number(limit) : undefined};
    return new TableRows(
      cutItems(collection, cut, (count) => this.#spend(count)),
      number(cols),
    );
  }

  enterLoop(name: string, length: number): ForLoop {
    const loop = new ForLoop(name, length, this.#loops.at(-1));
    this.#loops.push(loop);
    return loop;
  }

  leaveLoop(): void {
    this.#loops.pop();
  }

  count(name: string, step: 1 | -1): string {
    const value = this.counters.get(name) ?? Number(this.environment[name] ?? 0);
    this.counters.set(name, value + step);
    return String(step === 1 ? value : value - 1);
  }

  turn(group: unknown, size: number): number {
    const key = `${typeof group} ${toText(group)}`;
    const turn = this.#turns.get(key) ?? 0;
    this.#turns.set(key, turn + 1 >= size ? 0 : turn + 1);
    return turn;
  }

  changed(text: string): string {
    if (text === this.#changed) return '';
    this.#changed = text;
    return text;
  }

  include(printed: string, call: IncludeCall, file: string, parameters?: Record<string, unknown>): string {
    return this.output.addInclude(printed, () => renderInclude(this, call, file, parameters));
  }

  partial(file: unknown, parameters: Record<string, unknown>, call: PartialCall): string {
    const before = this.output.capture();
    try {
      return this.output.check(renderPartial(this, {...call, file, parameters}));
    } finally {
      this.output.release(before);
    }
  }

  highlight(code: string, language: string, options: HighlightOptions): string {
    return renderHighlight(this, {code, language, options});
  }

  address(of: 'link' | 'post_url', target: string): string {
    return renderAddress(this, of, target);
  }

  custom(name: string, markup: string, body: string | undefined): string {
    return renderCustom(this, {name, markup, body});
  }

  now(format?: string): number {
    return nowOf(this.options, format);
  }

  /** Reads the input of a filter that shows only this much of a time. */
  shownAs(format: string, read: () => unknown): unknown {
    const {options} = this;
    return options.readShownAs ? options.readShownAs(read, format) : read();
  }

  warn(code: string, message: string): void {
    this.report.tell(new LiquidError(code, message), 'warning');
  }

  /** Notes which tag is running. */
  here(start: number, end: number): void {
    this.report.place = {start, end};
    this.#timer.step();
  }

  /** Checks the clock now and then: called wherever something may run very often. */
  step(): void {
    this.#timer.step();
  }

  tooLong(): never {
    throw new BudgetError(
      'liquid/budget',
      `The page is larger than ${this.engine.budget.output} characters.`,
      {
        hint: 'Look for a loop or an assign that makes a text ever longer.',
      },
    );
  }

  #tooMany(): never {
    const message = `The loops of this page run more than ${this.engine.budget.loops} times.`;
    throw new BudgetError('liquid/budget', message, {span: this.report.place});
  }

  #spend(turns: number): void {
    this.#loopsLeft -= turns;
    if (this.#loopsLeft < 0) this.#tooMany();
  }

  /** Reports the error of one tag and lets the page go on; errors that end the page are thrown again. */
  failed(error: unknown, start: number, end: number): void {
    if (!(error instanceof LiquidError)) throw error;
    error.span ??= {start, end};
    if (error instanceof BudgetError) throw error;
    this.report.tellOnce(error);
  }
}

function number(value: unknown): number {
  return isText(value) || isNil(value) ? Number(leadingInteger(toText(value))) : Math.trunc(Number(value));
}
