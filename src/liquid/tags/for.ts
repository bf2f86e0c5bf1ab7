import {expressionMayFail} from '../compile/emit-output.ts';
import type {Emitter, LoopFrame} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {scopeUse} from '../compile/scope-use.ts';
import {LiquidError} from '../diagnostic.ts';
import {readExpression} from '../read/expression.ts';
import {readByMode} from '../read/modes.ts';
import type {Expression, ForNode} from '../read/nodes.ts';
import {ATTRIBUTE, FRAGMENT, SPACE} from '../read/patterns.ts';
import {dropBlanks} from '../read/reader.ts';
import {StrictReader} from '../read/strict-reader.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

const HEAD = new RegExp(`^([\\w-]+)${SPACE}+in${SPACE}+(${FRAGMENT}+)${SPACE}*(reversed)?`);
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'g');

type Head = Pick<ForNode, 'variable' | 'name' | 'collection' | 'reversed' | 'offset' | 'limit'>;

/** `for item in list`, with `reversed`, `limit`, `offset` and `else`. */
export function readFor(call: TagCall, reader: BlockReader): ForNode {
  const {mode} = reader;
  const head = readByMode({
    mode,
    strict: () => readStrictHead(call.markup),
    lax: () => readLaxHead(call.markup),
  });
  let parts = 1;
  const bodies = reader.bodies(call, (tag) => tag.name === 'else' && parts++ === 1);
  const blank = bodies.every((body) => body.blank);
  const [body = {nodes: [], blank: true}, otherwise] = dropBlanks(bodies);
  return {kind: 'for', span: call.span, blank, ...head, body, ...(otherwise && {otherwise})};
}

function readLaxHead(markup: string): Head {
  const match = HEAD.exec(markup);
  if (!match) {
    throw new LiquidError(
      'liquid/syntax',
      "Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]",
    );
  }
  const [, variable = '', collection = '', reversed] = match;
  const attributes = [...markup.matchAll(ATTRIBUTES)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  return headOf(variable, collection, {reversed: reversed !== undefined, attributes});
}

function readStrictHead(markup: string): Head {
  const reader = new StrictReader(markup);
  const variable = reader.take('id');
  if (!reader.takeWord('in')) throw new LiquidError('liquid/syntax', "For loops require an 'in' clause");
  const collection = reader.expression();
  const reversed = reader.takeWord('reversed');
  const attributes: [string, string][] = [];
  while (reader.looksAt('id') && reader.looksAt('colon', 1)) attributes.push(readStrictAttribute(reader));
  reader.take('end_of_string');
  return headOf(variable, collection, {reversed, attributes});
}

function readStrictAttribute(reader: StrictReader): [string, string] {
  const key = reader.take('id');
  if (key !== 'limit' && key !== 'offset') {
    throw new LiquidError(
      'liquid/syntax',
      'Invalid attribute in for loop. Valid attributes are limit and offset',
    );
  }
  reader.take('colon');
  return [key, reader.expression()];
}

function headOf(
  variable: string,
  collection: string,
  more: {reversed: boolean; attributes: readonly (readonly [string, string])[]},
): Head {
  const {reversed} = more;
  const head = {
    variable,
    name: `${variable}-${collection}`,
    collection: readExpression(collection),
    reversed,
  };
  return Object.assign(head, ...more.attributes.map(([key, value]) => readAttribute(key, value)));
}

function readAttribute(key: string, value: string): {offset?: Expression | 'continue'; limit?: Expression} {
  if (key === 'limit') return {limit: readExpression(value)};
  if (key !== 'offset') return {};
  return {offset: value === 'continue' ? 'continue' : readExpression(value)};
}

export function emitFor(node: ForNode, js: Emitter): void {
  const mayFail = [node.collection, node.offset, node.limit].some(
    (part) => typeof part === 'object' && (part !== node.collection || expressionMayFail(part, js)),
  );
  if (mayFail) js.guard(node.span, () => emitLoop(node, js));
  else emitLoop(node, js);
}

function emitLoop(node: ForNode, js: Emitter): void {
  const use = scopeUse(node.body);
  const items = js.name('items');
  js.line(`const ${items} = ${emitItems(node, js)};`);
  const frame: LoopFrame = {
    variable: node.variable,
    item: js.name(node.variable),
    loop: use.loop || use.dynamic ? js.name('forloop') : undefined,
    index: js.name('i'),
    length: `${items}.length`,
    label: js.name('loop'),
    visible: use.dynamic,
  };
  if (node.otherwise) js.open(`if (${items}.length > 0) {`);
  emitFrame(node, frame, js);
  if (!node.otherwise) return;
  js.close('} else {', true);
  js.body(node.otherwise);
  js.close('}');
}

function emitItems(node: ForNode, js: Emitter): string {
  const collection = js.expression(node.collection);
  const plain = node.offset === undefined && node.limit === undefined && !node.reversed;
  const place = `${node.span.start}, ${node.span.end}`;
  if (plain) return `ctx.items(${collection}, ${quote(node.name)}, ${place})`;
  const offset = node.offset === 'continue' ? `ctx.offset(${quote(node.name)})` : optional(node.offset, js);
  const cut = `{offset: ${offset}, limit: ${optional(node.limit, js)}, reversed: ${node.reversed}}`;
  return `ctx.segment(${collection}, ${cut}, ${quote(node.name)}, ${place})`;
}

function optional(expression: Expression | undefined, js: Emitter): string {
  return expression ? js.expression(expression) : 'undefined';
}

function emitFrame(node: ForNode, frame: LoopFrame, js: Emitter): void {
  const {index, item, label, loop, variable, visible} = frame;
  const items = frame.length.replace(/\.length$/, '');
  if (loop) js.line(`const ${loop} = ctx.enterLoop(${quote(node.name)}, ${frame.length});`);
  if (visible) js.line(`const scope_${label} = ctx.push(${loop ? `[['forloop', ${loop}]]` : ''});`);
  js.block(`${label}: for (let ${index} = 0; ${index} < ${frame.length}; ${index}++)`, () => {
    js.line('if (o.length > ctx.output.limit) o = ctx.output.cut(o);');
    js.line('ctx.step();');
    js.line(`const ${item} = ${items}[${index}];`);
    if (loop) js.line(`${loop}.step(${index});`);
    if (visible) js.line(`scope_${label}.set(${quote(variable)}, ${item});`);
    const locals: [string, string][] = [
      ['forloop', loop ?? index],
      [variable, item],
    ];
    js.loops.push(frame);
    js.withLocals(locals, () => js.withBarrier({kind: 'loop', label}, () => js.body(node.body)));
    js.loops.pop();
  });
  if (visible) js.line('ctx.pop();');
  if (loop) js.line('ctx.leaveLoop();');
}
