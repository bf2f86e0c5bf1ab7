import type {Emitter} from '../compile/emitter.ts';
import {LiquidError} from '../diagnostic.ts';
import {readExpression} from '../read/expression.ts';
import type {CaseNode, Expression} from '../read/nodes.ts';
import {FRAGMENT, SPACE} from '../read/patterns.ts';
import {dropBlanks} from '../read/reader.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

const SUBJECT = new RegExp(`(${FRAGMENT})`);
const VALUE = new RegExp(FRAGMENT, 'g');
/** The separator before another value of the same branch. */
const MORE = new RegExp(`(?:${SPACE}+or${SPACE}+|${SPACE}*,${SPACE}*)(?=${FRAGMENT})`, 'y');

/** `case` with `when` and `else`; a value listed in two branches prints both, as in Ruby. */
export function readCase(call: TagCall, reader: BlockReader): CaseNode {
  const subject = SUBJECT.exec(call.markup)?.[1];
  if (subject === undefined) {
    throw new LiquidError('liquid/syntax', "Syntax Error in 'case' - Valid syntax: case [condition]");
  }
  const heads: (Expression[] | 'else')[] = [];
  const bodies = reader.bodies(call, (tag) => {
    if (tag.name !== 'when' && tag.name !== 'else') return false;
    heads.push(tag.name === 'else' ? readElse(tag) : readWhen(tag));
    return true;
  });
  const blank = bodies.every((body) => body.blank);
  const kept = dropBlanks(bodies).slice(1);
  const branches = kept.map((body, index) => ({values: heads[index] ?? [], body}));
  return {kind: 'case', span: call.span, blank, subject: readExpression(subject), branches};
}

function readWhen(tag: TagCall): Expression[] {
  const values: Expression[] = [];
  for (let at: number | undefined = 0; at !== undefined; at = endOf(MORE, tag.markup, at)) {
    VALUE.lastIndex = at;
    const match = VALUE.exec(tag.markup);
    if (!match) {
      const message =
        "Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}";
      throw new LiquidError('liquid/syntax', message, {span: tag.span});
    }
    values.push(readExpression(match[0]));
    at = VALUE.lastIndex;
  }
  return values;
}

function endOf(sticky: RegExp, text: string, from: number): number | undefined {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

function readElse(tag: TagCall): 'else' {
  if (/[^ \t\r\n\f\v]/.test(tag.markup)) {
    const message = "Syntax Error in tag 'case' - Valid else condition: {% else %} (no parameters)";
    throw new LiquidError('liquid/syntax', message, {span: tag.span});
  }
  return 'else';
}

export function emitCase(node: CaseNode, js: Emitter): void {
  if (node.branches.length === 0) return;
  const open = js.name('open');
  js.line(`let ${open} = true;`);
  for (const {values, body} of node.branches) {
    if (values === 'else') js.block(`if (${open})`, () => js.body(body));
    else {
      const met = (): void => {
        js.line(`${open} = false;`);
        js.body(body);
      };
      const tests = values.map((value) => matchOf(node.subject, value, js));
      // Written so that the body appears once: otherwise nested `case` tags would multiply it.
      if (tests.length === 1) js.block(`if (${tests[0]})`, met);
      else {
        const test = js.name('test');
        const tested = tests.map((code) => `() => ${code}`).join(', ');
        js.block(`for (const ${test} of [${tested}]) if (${test}())`, met);
      }
    }
  }
}

/** `empty` matches only when it follows `when`, never as the subject, as in Ruby. */
function matchOf(subject: Expression, value: Expression, js: Emitter): string {
  if (subject.kind === 'blank' || subject.kind === 'empty') return 'false';
  return js.condition({kind: 'test', left: subject, operator: '==', right: value});
}
