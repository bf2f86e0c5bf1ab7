import {emitFields} from '../compile/emit-pipeline.ts';
import type {Emitter} from '../compile/emitter.ts';
import {quote} from '../compile/literal-source.ts';
import {LiquidError} from '../diagnostic.ts';
import {readExpression} from '../read/expression.ts';
import type {Body, Expression, TableRowNode} from '../read/nodes.ts';
import {ATTRIBUTE, FRAGMENT, SPACE} from '../read/patterns.ts';
import type {BlockReader, TagCall} from '../read/tag-call.ts';

const HEAD = new RegExp(`(?<!\\w)(\\w+)${SPACE}+in${SPACE}+(${FRAGMENT}+)`);

/** `tablerow item in list cols: 3`: cells and rows of a table. */
export function readTableRow(call: TagCall, reader: BlockReader): TableRowNode {
  const match = HEAD.exec(call.markup);
  if (!match) {
    const message =
      "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3";
    throw new LiquidError('liquid/syntax', message);
  }
  const attributes = new Map<string, Expression>();
  for (const [, key = '', value = ''] of call.markup.matchAll(new RegExp(ATTRIBUTE, 'g'))) {
    attributes.set(key, readExpression(value));
  }
  const body = reader.body(call);
  const [, variable = '', collection = ''] = match;
  return {
    kind: 'tablerow',
    span: call.span,
    blank: body.blank,
    variable,
    collection: readExpression(collection),
    attributes,
    body,
  };
}

export function emitTableRow(node: TableRowNode, js: Emitter): void {
  js.guard(node.span, () => {
    const rows = js.name('rows');
    js.line(
      `const ${rows} = ctx.tableRows(${js.expression(node.collection)}, ${emitFields([...node.attributes], js)});`,
    );
    js.block(`if (${rows} !== undefined)`, () => emitRows(node, rows, js));
  });
}

function emitRows(node: TableRowNode, rows: string, js: Emitter): void {
  const [item, label] = [js.name(node.variable), js.name('cell')];
  js.text('<tr class="row1">\n');
  js.line(`const scope_${label} = ctx.push([['tablerowloop', ${rows}]]);`);
  js.block(`for (const ${item} of ${rows}.items)`, () => {
    js.line('ctx.step();');
    js.line(`scope_${label}.set(${quote(node.variable)}, ${item});`);
    js.append(`${rows}.cell()`);
    const locals = [
      ['tablerowloop', rows],
      [node.variable, item],
    ] as const;
    js.block(`${label}:`, () =>
      js.withLocals(locals, () =>
        js.withBarrier({kind: 'block', label}, () => emitCell(node.body, label, js)),
      ),
    );
    js.append(`${rows}.cellEnd()`);
    js.line('if (o.length > ctx.output.limit) o = ctx.output.cut(o);');
  });
  js.line('ctx.pop();');
  js.text('</tr>\n');
  js.followJump();
}

/** In Ruby `break` does not end the table: the later cells stop after their first tag. */
function emitCell(body: Body, label: string, js: Emitter): void {
  const first = body.nodes.findIndex((node) => node.kind !== 'text');
  js.body({...body, nodes: body.nodes.slice(0, first + 1)});
  if (first >= 0) js.line(`if (ctx.jump !== 0) break ${label};`);
  js.body({...body, nodes: body.nodes.slice(first + 1)});
}
