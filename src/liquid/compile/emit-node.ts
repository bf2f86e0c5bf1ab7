import type {Node} from '../read/nodes.ts';
import {emitAddress} from '../tags/address.ts';
import {emitAssign} from '../tags/assign.ts';
import {emitCapture} from '../tags/capture.ts';
import {emitCase} from '../tags/case.ts';
import {emitCounter} from '../tags/counter.ts';
import {emitCustom} from '../tags/custom.ts';
import {emitCycle} from '../tags/cycle.ts';
import {emitFor} from '../tags/for.ts';
import {emitHighlight} from '../tags/highlight.ts';
import {emitIf} from '../tags/if.ts';
import {emitIfChanged} from '../tags/ifchanged.ts';
import {emitInclude} from '../tags/include.ts';
import {emitPartial} from '../tags/partial.ts';
import {emitTableRow} from '../tags/tablerow.ts';
import {emitOutput} from './emit-output.ts';
import type {Emitter} from './emitter.ts';

type Writers = {[Kind in Node['kind']]: (node: Extract<Node, {kind: Kind}>, js: Emitter) => void};

const writers: Writers = {
  text: (node, js) => js.text(node.text),
  output: emitOutput,
  nothing: () => {},
  if: emitIf,
  case: emitCase,
  for: emitFor,
  tablerow: emitTableRow,
  assign: emitAssign,
  capture: emitCapture,
  cycle: emitCycle,
  counter: emitCounter,
  jump: (node, js) => js.jump(node.to),
  ifchanged: emitIfChanged,
  include: emitInclude,
  partial: emitPartial,
  highlight: emitHighlight,
  address: emitAddress,
  custom: emitCustom,
};

/** Writes the JavaScript of one node. */
export function emitNode(node: Node, js: Emitter): void {
  const write = writers[node.kind] as (node: Node, js: Emitter) => void;
  write(node, js);
}
