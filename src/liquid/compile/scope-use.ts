import type {Body, Condition, Expression, Node, Pipeline} from '../read/nodes.ts';

/** What a body needs from the loop around it besides the item. */
export interface ScopeUse {
  /** Something looks variables up by name at run time: includes, custom tags, `where_exp`. */
  dynamic: boolean;
  /** `forloop` itself, or its parent, is used as a value. */
  loop: boolean;
}

/** Walks a body and everything nested in it. */
export function scopeUse(body: Body): ScopeUse {
  const use: ScopeUse = {dynamic: false, loop: false};
  walkBody(body, use);
  return use;
}

function walkBody(body: Body, use: ScopeUse): void {
  for (const node of body.nodes) walkNode(node, use);
}

function walkNode(node: Node, use: ScopeUse): void {
  for (const expression of expressionsOf(node)) walkExpression(expression, use);
  for (const pipeline of pipelinesOf(node)) walkPipeline(pipeline, use);
  for (const body of bodiesOf(node)) walkBody(body, use);
  if (node.kind === 'include' || node.kind === 'partial' || node.kind === 'custom') use.dynamic = true;
  if (node.kind === 'highlight') use.dynamic = true;
}

function walkPipeline(pipeline: Pipeline, use: ScopeUse): void {
  walkExpression(pipeline.value, use);
  for (const filter of pipeline.filters) {
    if (filter.name.endsWith('_exp')) use.dynamic = true;
    for (const argument of [...filter.args, ...filter.named.map(([, value]) => value)])
      walkExpression(argument, use);
  }
}

function walkExpression(expression: Expression, use: ScopeUse): void {
  if (expression.kind === 'range') {
    walkExpression(expression.from, use);
    walkExpression(expression.to, use);
  }
  if (expression.kind !== 'lookup') return;
  if (typeof expression.name !== 'string') use.dynamic = true;
  if (expression.name === 'forloop' && !isCounter(expression.keys)) use.loop = true;
  for (const key of expression.keys) if (typeof key !== 'string') walkExpression(key, use);
}

function isCounter(keys: readonly unknown[]): boolean {
  const counters = ['index', 'index0', 'rindex', 'rindex0', 'first', 'last', 'length'];
  return keys.length === 1 && counters.includes(String(keys[0]));
}

/** The bodies inside a node. */
export function bodiesOf(node: Node): readonly Body[] {
  switch (node.kind) {
    case 'if':
    case 'case':
      return node.branches.map((branch) => branch.body);
    case 'for':
      return node.otherwise ? [node.body, node.otherwise] : [node.body];
    case 'tablerow':
    case 'capture':
    case 'ifchanged':
    case 'highlight':
      return [node.body];
    case 'custom':
      return typeof node.body === 'object' ? [node.body] : [];
    case 'include':
      return typeof node.file === 'object' ? [node.file] : [];
    case 'address':
      return typeof node.target === 'object' ? [node.target] : [];
    default:
      return [];
  }
}

/** The pipelines of a node itself. */
export function pipelinesOf(node: Node): readonly Pipeline[] {
  return node.kind === 'output' || node.kind === 'assign' ? [node.pipeline] : [];
}

/** The expressions of a node itself, without those of its bodies and pipelines. */
function expressionsOf(node: Node): readonly Expression[] {
  switch (node.kind) {
    case 'if':
      return node.branches.flatMap(({condition}) =>
        condition === 'else' ? [] : conditionExpressions(condition),
      );
    case 'case':
      return [node.subject, ...node.branches.flatMap(({values}) => (values === 'else' ? [] : values))];
    case 'for': {
      const offset = typeof node.offset === 'object' ? [node.offset] : [];
      return [node.collection, ...offset, ...(node.limit ? [node.limit] : [])];
    }
    case 'tablerow':
      return [node.collection, ...node.attributes.values()];
    case 'cycle':
      return [node.group, ...node.values];
    case 'include':
      return (node.parameters ?? []).map(([, value]) => value);
    case 'partial':
      return [
        node.file,
        ...(node.subject ? [node.subject] : []),
        ...node.parameters.map(([, value]) => value),
      ];
    default:
      return [];
  }
}

/** The values that a condition compares. */
function conditionExpressions(condition: Condition): Expression[] {
  if (condition.kind === 'test')
    return condition.right ? [condition.left, condition.right] : [condition.left];
  return [...conditionExpressions(condition.left), ...conditionExpressions(condition.right)];
}
