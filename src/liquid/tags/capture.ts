import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import type {Body, CaptureNode} from '../read/nodes.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';
import {TARGET} from './assign.ts';

/** `capture name`: what its body prints becomes a variable. */
export function readCapture(call: TagCall, reader: BlockReader): CaptureNode {
  const to = new RegExp(TARGET).exec(call.markup)?.[1];
  if (to === undefined) {
    throw new LiquidError('liquid/syntax', "Syntax Error in 'capture' - Valid syntax: capture [var]");
  }
  const body = reader.body(call);
  return {kind: 'capture', span: call.span, blank: true, to, body};
}

export function emitCapture(node: CaptureNode, js: Emitter): void {
  emitCaptured(node.body, js, (text) =>
    js.line(`ctx.assign(${quote(node.to)}, ${js.auto ? `rt.safe(${text})` : text});`),
  );
}

/** Writes a body whose output is captured, what `use` does with it, and only then a jump out of it. */
export function emitCaptured(body: Body, js: Emitter, use: (text: string) => void): void {
  const [outer, before, label] = [js.name('outer'), js.name('before'), js.name('captured')];
  js.line(`const ${outer} = o; o = '';`);
  js.line(`const ${before} = ctx.output.capture();`);
  const text = js.name('text');
  js.line(`let ${text} = '';`);
  const write = () =>
    js.block(`${label}:`, () => js.withBarrier({kind: 'block', label}, () => js.body(body)));
  js.block('try', write, `} finally { ${text} = o; o = ${outer}; ctx.output.release(${before}); }`);
  use(text);
  js.followJump();
}
