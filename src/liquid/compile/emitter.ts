import type {Span} from '../diagnostic.ts';
import type {Body, Condition, Expression, Pipeline} from '../read/nodes.ts';
import {emitCondition} from './emit-condition.ts';
import {emitExpression} from './emit-expression.ts';
import {emitNode} from './emit-node.ts';
import {emitPipeline} from './emit-pipeline.ts';
import {quote} from './literal-source.ts';
import type {KnownFilters} from './unknown-filters.ts';

/** A loop whose body is being written, with the JavaScript names of its item and counters. */
export interface LoopFrame {
  readonly variable: string;
  readonly item: string;
  /** The JavaScript of `forloop`, or undefined if only its counters are used. */
  readonly loop: string | undefined;
  readonly index: string;
  readonly length: string;
  readonly label: string;
  /** Whether `offset: continue` and custom tags can see the loop. */
  readonly visible: boolean;
}

/** What `break` and `continue` must pass on their way out. */
export type Barrier =
  | {readonly kind: 'loop'; readonly label: string}
  | {readonly kind: 'block'; readonly label: string};

export interface EmitterOptions extends KnownFilters {
  /** Every output is escaped. */
  readonly auto: boolean;
  readonly strictVariables: boolean;
  readonly strictFilters: boolean;
  /** Whether values know if they are blank. */
  readonly blank: boolean;
  /** The number of arguments a filter takes; undefined for an unknown filter. */
  filterArguments(name: string): {least: number; most: number} | undefined;
  /** What a filter shows of a time, as a `strftime` format; undefined for most filters. */
  shownFormat(name: string, argument: unknown): string | undefined;
}

/** Writes the JavaScript of one template, line by line. */
export class Emitter {
  readonly options: EmitterOptions;
  readonly auto: boolean;
  readonly strictVariables: boolean;
  readonly #lines: string[] = [];
  readonly #filters = new Map<string, string>();
  readonly barriers: Barrier[] = [];
  readonly locals: Map<string, string>[] = [];
  readonly loops: LoopFrame[] = [];
  #indent = 1;
  #pending: string[] = [];
  #names = 0;

  constructor(options: EmitterOptions) {
    this.options = options;
    this.auto = options.auto;
    this.strictVariables = options.strictVariables;
  }

  get filters(): ReadonlyMap<string, string> {
    return this.#filters;
  }

  /** Adds text to the output unchanged. */
  text(text: string): void {
    if (text !== '') this.append(quote(text));
  }

  /** Adds a JavaScript expression that is a string to the output. */
  append(code: string): void {
    this.#pending.push(code);
    if (this.#pending.length >= 24) this.flush();
  }

  line(code: string): void {
    this.flush();
    this.#lines.push('  '.repeat(this.#indent) + code);
  }

  open(head: string): void {
    this.line(head);
    this.#indent++;
  }

  /** Ends a block; `} else {` opens the next one. */
  close(tail: string, reopen = false): void {
    this.flush();
    this.#indent--;
    this.line(tail);
    if (reopen) this.#indent++;
  }

  /** Writes `head {`, whatever `write` adds, and `tail`. */
  block(head: string, write: () => void, tail = '}'): void {
    this.open(`${head} {`);
    write();
    this.close(tail);
  }

  /** Wraps code that may fail: its error is reported at the tag, and the rest of the page still renders. */
  guard(span: Span, write: () => void): void {
    const guarded = (): void => {
      this.line(`ctx.here(${span.start}, ${span.end});`);
      write();
    };
    this.block('try', guarded, `} catch (error) { ctx.failed(error, ${span.start}, ${span.end}); }`);
  }

  /** A unique JavaScript name. */
  name(hint: string): string {
    this.#names++;
    return `${hint.replace(/\W/g, '_')}_${this.#names}`;
  }

  filter(name: string): string {
    const known = this.#filters.get(name);
    if (known) return known;
    const made = `f_${name.replace(/\W/g, '_')}`;
    this.#filters.set(name, made);
    return made;
  }

  /** The JavaScript variable that holds a template variable here, if an enclosing loop made one. */
  local(name: string): string | undefined {
    for (let at = this.locals.length - 1; at >= 0; at--) {
      const local = this.locals[at]?.get(name);
      if (local) return local;
    }
    return undefined;
  }

  withLocals(locals: readonly (readonly [string, string])[], write: () => void): void {
    this.locals.push(new Map(locals));
    write();
    this.locals.pop();
  }

  withBarrier(barrier: Barrier, write: () => void): void {
    this.barriers.push(barrier);
    write();
    this.barriers.pop();
  }

  body(body: Body): void {
    for (const node of body.nodes) emitNode(node, this);
  }

  expression(expression: Expression): string {
    return emitExpression(expression, this);
  }

  pipeline(pipeline: Pipeline): string {
    return emitPipeline(pipeline, this);
  }

  condition(condition: Condition): string {
    return emitCondition(condition, this);
  }

  /** Leaves the innermost loop; inside a `capture` or the like, sets a flag that is checked after it. */
  jump(to: 'break' | 'continue'): void {
    const barrier = this.barriers.at(-1);
    if (barrier?.kind === 'loop') this.line(`${to} ${barrier.label};`);
    else {
      this.line(`ctx.jump = ${to === 'break' ? 1 : 2};`);
      this.line(barrier ? `break ${barrier.label};` : 'return o;');
    }
  }

  /** Follows a jump that came out of an include or a barrier. */
  followJump(): void {
    const barrier = this.barriers.at(-1);
    if (barrier?.kind === 'loop') {
      this.line(`if (ctx.jump === 1) { ctx.jump = 0; break ${barrier.label}; }`);
      this.line(`if (ctx.jump === 2) { ctx.jump = 0; continue ${barrier.label}; }`);
    } else this.line(`if (ctx.jump !== 0) ${barrier ? `break ${barrier.label}` : 'return o'};`);
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    const code = this.#pending.join(' + ');
    this.#pending = [];
    this.line(`o += ${code};`);
  }

  toString(): string {
    this.flush();
    return this.#lines.join('\n');
  }
}
