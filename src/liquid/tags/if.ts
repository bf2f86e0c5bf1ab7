import {conditionMayFail} from '../compile/emit-condition.ts';
import type {Emitter} from '../compile/emitter.ts';
import {readCondition} from '../read/condition.ts';
import type {Branch, IfNode} from '../read/nodes.ts';
import {dropBlanks} from '../read/reader.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

/** `if` and `unless`, with `elsif` and `else`. */
export function readIf(call: TagCall, reader: BlockReader): IfNode {
  const conditions: Branch['condition'][] = [readCondition(call.markup, reader.mode)];
  const bodies = reader.bodies(call, (tag) => {
    if (tag.name !== 'elsif' && tag.name !== 'else') return false;
    conditions.push(tag.name === 'else' ? 'else' : readCondition(tag.markup, reader.mode));
    return true;
  });
  const blank = bodies.every((body) => body.blank);
  const branches = dropBlanks(bodies).map((body, index) => ({body, condition: conditions[index] ?? 'else'}));
  return {kind: 'if', span: call.span, blank, negated: call.name === 'unless', branches};
}

export function emitIf(node: IfNode, js: Emitter): void {
  const mayFail = node.branches.some(({condition}) => condition !== 'else' && conditionMayFail(condition));
  if (mayFail || js.strictVariables) js.guard(node.span, () => emitBranches(node, js));
  else emitBranches(node, js);
}

function emitBranches(node: IfNode, js: Emitter): void {
  let depth = 0;
  for (const [index, branch] of node.branches.entries()) {
    if (branch.condition === 'else') {
      js.body(branch.body);
      break;
    }
    const test = js.condition(branch.condition);
    js.open(`if (${node.negated && index === 0 ? `!${test}` : test}) {`);
    js.body(branch.body);
    if (index === node.branches.length - 1) js.close('}');
    else js.close('} else {', true);
    if (index < node.branches.length - 1) depth++;
  }
  for (; depth > 0; depth--) js.close('}');
}
