import {emitFields} from '../compile/emit-pipeline.ts';
import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import {readExpression} from '../read/expression.ts';
import type {Expression, PartialNode} from '../read/nodes.ts';
import {ATTRIBUTE, FRAGMENT, QUOTED, SPACE} from '../read/patterns.ts';
import type {TagCall} from '../read/tag-call.ts';

const SUBJECT = `(?:${SPACE}+(with|for)${SPACE}+(${FRAGMENT}+))?(?:${SPACE}+as${SPACE}+([\\w-]+))?`;
const RENDER = new RegExp(`((?:${QUOTED})+)${SUBJECT}`);
const INCLUDE = new RegExp(`(${FRAGMENT}+)${SUBJECT}`);
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'g');

/** Liquid's own `render 'name'`, which sees only its parameters, and `include 'name'`, which sees all. */
export function readPartial(call: TagCall): PartialNode {
  const isolated = call.name === 'render';
  const match = (isolated ? RENDER : INCLUDE).exec(call.markup);
  if (!match) {
    const message = "Syntax error in tag 'render' - Template name must be a quoted string";
    throw new LiquidError('liquid/include', message);
  }
  const [, file = '', word, subject, alias] = match;
  return {
    kind: 'partial',
    span: call.span,
    blank: false,
    isolated,
    file: readExpression(file),
    each: isolated ? word === 'for' : true,
    ...(subject !== undefined && {subject: readExpression(subject)}),
    ...(alias !== undefined && {alias}),
    parameters: readAttributes(call.markup),
  };
}

function readAttributes(markup: string): [string, Expression][] {
  return [...markup.matchAll(ATTRIBUTES)].map(([, key = '', value = '']) => [key, readExpression(value)]);
}

export function emitPartial(node: PartialNode, js: Emitter): void {
  js.guard(node.span, () => {
    const subject = node.subject ? `, subject: ${js.expression(node.subject)}` : '';
    const alias = node.alias === undefined ? '' : `, alias: ${quote(node.alias)}`;
    const how = `{isolated: ${node.isolated}, each: ${node.each}, start: ${node.span.start}${subject}${alias}}`;
    js.append(`ctx.partial(${js.expression(node.file)}, ${emitFields(node.parameters, js)}, ${how})`);
  });
  js.followJump();
}
