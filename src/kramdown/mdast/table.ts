import type {Properties} from 'hast';
import {cellAttributes, columnsOf} from '../html/table.ts';
import type {Alignment, Element} from '../tree/element.ts';
import type {Builder} from './builder.ts';
import {elementNode, type Node, textNode} from './node.ts';
import {propertiesOf} from './properties.ts';
import {spanChildren} from './spans.ts';

/** A table that mdast can express (one heading row, one body) is a `table`; others get their own types. */
export function tableNode(builder: Builder, table: Element): Node {
  const columns = columnsOf(table);
  const [head, body, ...others] = table.children;
  const simple =
    head?.kind === 'thead' && head.children.length === 1 && body?.kind === 'tbody' && others.length === 0;
  if (!simple) return partedTable(builder, table, columns);
  const rows = [...head.children, ...body.children];
  const children = rows.map((row) => {
    const position = builder.positions.block(row);
    const cells = row.children.map((cell, i) => simpleCell(builder, cell, columns[i] ?? 'default'));
    return {type: 'tableRow', children: cells, ...(position && {position})};
  });
  const align = columns.map((column) => (column === 'default' ? null : column));
  return {type: 'table', align, children, data: {hProperties: propertiesOf(table.attributes)}};
}

/** The alignment is a style, as in kramdown, not an attribute. */
function simpleCell(builder: Builder, cell: Element, alignment: Alignment): Node {
  const properties = {...propertiesOf(cellAttributes(cell, alignment)), align: null} as unknown as Properties;
  return {type: 'tableCell', children: cellChildren(builder, cell), data: {hProperties: properties}};
}

function cellChildren(builder: Builder, cell: Element): Node[] {
  const children = spanChildren(builder, cell);
  return children.length > 0 ? children : [textNode('\u00a0')];
}

function partedTable(builder: Builder, table: Element, columns: Alignment[]): Node {
  const cellNode = (cell: Element, i: number, name: string) =>
    elementNode(
      'tablePartCell',
      name,
      propertiesOf(cellAttributes(cell, columns[i] ?? 'default')),
      cellChildren(builder, cell),
    );
  const parts = table.children.map((part) => {
    const name = part.kind === 'thead' ? 'th' : 'td';
    const rows = part.children.map((row) =>
      elementNode(
        'tablePartRow',
        'tr',
        {},
        row.children.map((cell, i) => cellNode(cell, i, name)),
      ),
    );
    return elementNode('tablePart', part.kind, {}, rows);
  });
  return elementNode('partedTable', 'table', propertiesOf(table.attributes), parts);
}
