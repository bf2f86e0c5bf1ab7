import type {Emitter} from '../compile/emitter.ts';
import {LiquidError} from '../diagnostic.ts';
import {readExpression} from '../read/expression.ts';
import type {CaseNode, Expression} from '../read/nodes.ts';
import {FRAGMENT, SPACE} from '../read/patterns.ts';
import {dropBlanks} from '../read/reader.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

const SUBJECT = new RegExp(`(${FRAGMENT})`);
const WHEN = new RegExp(
  `(${FRAGMENT})(?:(?:${SPACE}+or${SPACE}+|${SPACE}*,${SPACE}*)(${FRAGMENT}[\\s\\S]*))?`,
);

/** `case` with `when` and `else`; a value that two branches name prints both, as in Ruby. */
export function readCase(call: TagCall, reader: BlockReader): CaseNode {
  const subject = SUBJECT.exec(call.markup)?.[1];
  if (subject === undefined) {
    throw new LiquidError('liquid/syntax', "Syntax Error in 'case' - Valid syntax: case [condition]");
  }
  const groups: (Expression | 'else')[][] = [];
  const bodies = reader.bodies(call, (tag) => {
    if (tag.name !== 'when' && tag.name !== 'else') return false;
    groups.push(tag.name === 'else' ? readElse(tag) : readWhen(tag));
    return true;
  });
  const blank = bodies.every((body) => body.blank);
  const kept = dropBlanks(bodies).slice(1);
  const branches = kept.flatMap((body, index) => (groups[index] ?? []).map((value) => ({value, body})));
  return {kind: 'case', span: call.span, blank, subject: readExpression(subject), branches};
}

function readWhen(tag: TagCall): Expression[] {
  const values: Expression[] = [];
  for (let markup: string | undefined = tag.markup; markup !== undefined; ) {
    const match = WHEN.exec(markup);
    if (!match) {
      const message =
        "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}";
      throw new LiquidError('liquid/syntax', message, {span: tag.span});
    }
    values.push(readExpression(match[1] ?? ''));
    markup = match[2];
  }
  return values;
}

function readElse(tag: TagCall): ['else'] {
  if (/[^ \t\r\n\f\v]/.test(tag.markup)) {
    const message = "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters)";
    throw new LiquidError('liquid/syntax', message, {span: tag.span});
  }
  return ['else'];
}

export function emitCase(node: CaseNode, js: Emitter): void {
  if (node.branches.length === 0) return;
  const open = js.name('open');
  js.line(`let ${open} = true;`);
  for (const {value, body} of node.branches) {
    if (value === 'else') js.block(`if (${open})`, () => js.body(body));
    else {
      js.block(`if (${matchOf(node.subject, value, js)})`, () => {
        js.line(`${open} = false;`);
        js.body(body);
      });
    }
  }
}

/** `empty` asks the subject only where it stands behind `when`, as in Ruby. */
function matchOf(subject: Expression, value: Expression, js: Emitter): string {
  if (subject.kind === 'blank' || subject.kind === 'empty') return 'false';
  return js.condition({kind: 'test', left: subject, operator: '==', right: value});
}
