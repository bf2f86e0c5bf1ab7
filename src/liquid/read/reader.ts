import {LiquidError, type Span} from '../diagnostic.ts';
import type {ErrorMode} from './modes.ts';
import type {Body, Node} from './nodes.ts';
import {isBlankText, stripEnd, stripStart} from './patterns.ts';
import {readPipeline} from './pipeline.ts';
import {lineSource, type Piece, type Source, type Trims, templateSource} from './source.ts';
import type {BlockReader, TagCall, TagReader} from './tag-call.ts';

const DEEPEST = 100;
/** The last tag of a text that ends in one. */
const RAW_END = /^([\s\S]*)\{%-?[ \t\r\n\f\v]*(\w+)[ \t\r\n\f\v]*([\s\S]*)?%\}$/;

export interface ReaderOptions {
  readonly mode: ErrorMode;
  readonly tags: ReadonlyMap<string, TagReader>;
  /** Called at an unknown tag; it may throw. */
  onUnknownTag(call: TagCall): void;
}

/** Reads a template into its nodes; throws a LiquidError at the first fatal mistake. */
export function readTemplate(template: string, options: ReaderOptions): Body {
  return new Reader(templateSource(template), options).document();
}

class Reader implements BlockReader {
  readonly mode: ErrorMode;
  readonly #options: ReaderOptions;
  #source: Source;
  #depth = 0;
  #trimNext = false;
  #span: Span = {start: 0, end: 0};

  constructor(source: Source, options: ReaderOptions) {
    this.#source = source;
    this.#options = options;
    this.mode = {name: options.mode.name, warn: (error) => this.#warn(error)};
  }

  document(): Body {
    const nodes: Node[] = [];
    for (let end = this.#read(nodes); end; end = this.#read(nodes)) this.#refuse(end, undefined);
    return bodyOf(nodes);
  }

  body(call: TagCall): Body {
    return this.bodies(call)[0]!;
  }

  bodies(call: TagCall, between?: (tag: TagCall) => boolean): Body[] {
    const bodies: Body[] = [];
    let nodes: Node[] = [];
    if (++this.#depth > DEEPEST)
      throw new LiquidError('liquid/nesting', 'Nesting too deep', {span: call.span});
    for (;;) {
      const end = this.#read(nodes);
      if (!end) throw neverClosed(call);
      if (end.name === `end${call.name}`) break;
      if (!between) this.#refuse(end, call);
      else if (this.#at(end.span, () => between(end))) {
        bodies.push(bodyOf(nodes));
        nodes = [];
      } else this.#refuse(end, call);
    }
    this.#depth--;
    bodies.push(bodyOf(nodes));
    return bodies;
  }

  raw(call: TagCall): string {
    let text = '';
    for (let token = this.#source.nextToken(); token; token = this.#source.nextToken()) {
      const match = token.text.endsWith('%}') ? RAW_END.exec(token.text) : undefined;
      if (match?.[2] === `end${call.name}`) return this.#rawEnd(text + match[1], token.text);
      text += token.text;
    }
    throw neverClosed(call);
  }

  inline(text: string): Body {
    return new Reader(templateSource(text), this.#options).document();
  }

  lines(call: TagCall): Node[] {
    const outer = this.#source;
    this.#source = lineSource(call);
    const nodes: Node[] = [];
    const end = this.#read(nodes);
    this.#source = outer;
    if (end) this.#refuse(end, {...call, name: 'liquid'});
    return nodes;
  }

  /** Lets `{%- endraw` trim as it does elsewhere, although Ruby's Liquid 5.4 does not know it. */
  #rawEnd(text: string, token: string): string {
    if (!token.startsWith('{%-')) return text;
    this.#trimNext = token.at(-3) === '-';
    return stripEnd(text);
  }

  /** Reads nodes up to the first tag that is not registered, and returns that tag. */
  #read(nodes: Node[]): TagCall | undefined {
    for (let piece = this.#source.next(); piece; piece = this.#source.next()) {
      const end = this.#readPiece(piece, nodes);
      if (end) return end;
    }
    return undefined;
  }

  #readPiece(piece: Piece, nodes: Node[]): TagCall | undefined {
    if (piece.kind === 'text') return this.#readText(piece.text, nodes);
    if (piece.trims) this.#trim(piece.trims, nodes);
    if (piece.kind === 'output') {
      const pipeline = this.#at(piece.span, () => readPipeline(piece.markup, this.#modeFor(piece.markup)));
      nodes.push({kind: 'output', span: piece.span, blank: false, pipeline});
      return undefined;
    }
    const read = this.#options.tags.get(piece.call.name);
    if (!read) return piece.call;
    nodes.push(...[this.#at(piece.call.span, () => read(piece.call, this))].flat());
    return undefined;
  }

  #readText(text: string, nodes: Node[]): undefined {
    const kept = this.#trimNext ? stripStart(text) : text;
    this.#trimNext = false;
    nodes.push({kind: 'text', text: kept, blank: isBlankText(kept)});
  }

  #trim(trims: Trims, nodes: Node[]): void {
    const last = nodes.at(-1);
    if (trims.before && last?.kind === 'text' && !last.raw) {
      const text = stripEnd(last.text);
      nodes[nodes.length - 1] = {kind: 'text', text, blank: isBlankText(text)};
    }
    this.#trimNext = trims.after;
  }

  #refuse(tag: TagCall, inside: TagCall | undefined): void {
    const {name, span} = tag;
    if (name === 'else') {
      const message = inside
        ? `${inside.name} tag does not expect 'else' tag`
        : "Unexpected outer 'else' tag";
      throw new LiquidError('liquid/syntax', message, {span});
    }
    if (name.startsWith('end') && inside) {
      const message = `'${name}' is not a valid delimiter for ${inside.name} tags. use end${inside.name}`;
      throw new LiquidError('liquid/syntax', message, {span});
    }
    this.#options.onUnknownTag(tag);
  }

  /** What follows an output that is not closed is read as part of it: another message would be about that. */
  #modeFor(output: string): ErrorMode {
    return /\{[{%]/.test(output) ? {...this.mode, warn: () => this.#warn(unclosed())} : this.mode;
  }

  #warn(error: LiquidError): void {
    error.span ??= this.#span;
    this.#options.mode.warn(error);
  }

  #at<T>(span: Span, read: () => T): T {
    this.#span = span;
    try {
      return read();
    } catch (error) {
      if (error instanceof LiquidError) error.span ??= span;
      throw error;
    }
  }
}

function bodyOf(nodes: readonly Node[]): Body {
  return {nodes, blank: nodes.every((node) => node.blank)};
}

function unclosed(): LiquidError {
  const message = 'This `{{` is not closed before the next one';
  return new LiquidError('liquid/syntax', message, {hint: 'End it with `}}`.'});
}

function neverClosed(call: TagCall): LiquidError {
  return new LiquidError('liquid/unclosed', `'${call.name}' tag was never closed`, {span: call.span});
}

/** Drops the white space of bodies that hold nothing else, as `if`, `for` and `case` do. */
export function dropBlanks(bodies: readonly Body[]): Body[] {
  if (!bodies.every((body) => body.blank)) return [...bodies];
  return bodies.map((body) => ({...body, nodes: body.nodes.filter((node) => node.kind !== 'text')}));
}
