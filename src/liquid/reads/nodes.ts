import type {
  Body,
  CaseNode,
  CustomNode,
  ForNode,
  IfNode,
  IncludeNode,
  Node,
  PartialNode,
  TableRowNode,
} from '../read/nodes.ts';
import type {Tracer} from './tracer.ts';
import {OPAQUE, place, stepInto, type Trace, union} from './value.ts';

/** Traces what the nodes of a body read. */
export function traceBody(tracer: Tracer, body: Body): void {
  for (const node of body.nodes) traceNode(tracer, node);
}

function traceNode(tracer: Tracer, node: Node): void {
  if (node.kind === 'output') tracer.use(tracer.pipeline(node.pipeline));
  else if (node.kind === 'assign') tracer.assign(node.to, tracer.pipeline(node.pipeline));
  else if (node.kind === 'if') traceIf(tracer, node);
  else if (node.kind === 'for') traceFor(tracer, node);
  else if (node.kind === 'case') traceCase(tracer, node);
  else if (node.kind === 'include') traceInclude(tracer, node);
  else traceOther(tracer, node);
}

function traceOther(tracer: Tracer, node: Node): void {
  if (node.kind === 'capture') traceBody(tracer, node.body);
  else if (node.kind === 'ifchanged') traceBody(tracer, node.body);
  else if (node.kind === 'cycle')
    for (const value of [node.group, ...node.values]) tracer.use(tracer.expression(value));
  else if (node.kind === 'counter') tracer.use(place(node.variable));
  else if (node.kind === 'tablerow') traceTableRow(tracer, node);
  else if (node.kind === 'partial') tracePartial(tracer, node);
  else if (node.kind === 'custom') traceCustom(tracer, node);
  else if (node.kind === 'address') traceAddress(tracer, node.target);
  else if (node.kind === 'highlight') {
    tracer.use(union([place('highlighter_prefix'), place('highlighter_suffix')]));
    traceBody(tracer, node.body);
  }
}

function traceIf(tracer: Tracer, node: IfNode): void {
  for (const {condition, body} of node.branches) {
    if (condition !== 'else') tracer.condition(condition);
    traceBody(tracer, body);
  }
}

function traceCase(tracer: Tracer, node: CaseNode): void {
  tracer.use(tracer.expression(node.subject));
  for (const {values, body} of node.branches) {
    if (values !== 'else') for (const value of values) tracer.use(tracer.expression(value));
    traceBody(tracer, body);
  }
}

function traceFor(tracer: Tracer, node: ForNode): void {
  for (const part of [node.limit, node.offset]) {
    if (typeof part === 'object') tracer.use(tracer.expression(part));
  }
  traceLoop(tracer, node.variable, tracer.expression(node.collection), node.body);
  if (node.otherwise) traceBody(tracer, node.otherwise);
}

function traceLoop(tracer: Tracer, variable: string, list: Trace, body: Body): void {
  tracer.useSize(list);
  tracer.withLocal(variable, stepInto(list, '[]'), () => traceBody(tracer, body));
}

function traceTableRow(tracer: Tracer, node: TableRowNode): void {
  for (const value of node.attributes.values()) tracer.use(tracer.expression(value));
  traceLoop(tracer, node.variable, tracer.expression(node.collection), node.body);
}

function traceInclude(tracer: Tracer, node: IncludeNode): void {
  for (const [name, value] of node.parameters ?? []) {
    tracer.assign('include', {paths: [], fields: {[name]: tracer.expression(value)}});
  }
  // It may be relative to the page, which the text does not tell.
  if (node.relative) tracer.unknown = true;
  if (typeof node.file === 'string') tracer.include(node.file, node.relative);
  else {
    traceBody(tracer, node.file);
    tracer.unknown = true;
  }
}

/** Treats `render` as if it saw the variables around it, which only makes the reads larger than they are. */
function tracePartial(tracer: Tracer, node: PartialNode): void {
  for (const [name, value] of node.parameters) tracer.assign(name, tracer.expression(value));
  const subject = node.subject ? tracer.expression(node.subject) : OPAQUE;
  const {file} = node;
  if (file.kind !== 'literal' || typeof file.value !== 'string') {
    tracer.use(tracer.expression(file));
    tracer.unknown = true;
    return;
  }
  const name = node.alias ?? file.value.split('/').at(-1) ?? file.value;
  tracer.assign(
    name,
    union([subject, stepInto(subject, '[]'), ...(node.subject ? [] : [place(file.value)])]),
  );
  tracer.useSize(subject);
  tracer.include(file.value, false);
}

function traceCustom(tracer: Tracer, node: CustomNode): void {
  const declared = tracer.sources.declaredReads('tag', node.name);
  for (const path of declared ?? []) tracer.read(path);
  if (!declared) tracer.unknown = true;
  if (typeof node.body === 'object') traceBody(tracer, node.body);
}

function traceAddress(tracer: Tracer, target: string | Body): void {
  tracer.use(union([place('site.baseurl')]));
  if (typeof target === 'string') tracer.addresses.add(target);
  else {
    traceBody(tracer, target);
    tracer.unknown = true;
  }
}
