import type {JumpNode} from '../read/nodes.ts';
import type {TagCall} from '../read/tag-call.ts';

/** `break` and `continue`; outside a loop they end the template. */
export function readJump(call: TagCall): JumpNode {
  return {kind: 'jump', span: call.span, blank: false, to: call.name === 'break' ? 'break' : 'continue'};
}
