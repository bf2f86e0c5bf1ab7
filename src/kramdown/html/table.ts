import type {Alignment, Element} from '../tree/element.ts';
import {entityText} from './characters.ts';
import {startTag} from './tags.ts';
import {writeChildren} from './write.ts';
import type {Writer} from './writer.ts';

/** A table with its parts, rows and cells; alignment is a style of each cell. */
export function writeTable(writer: Writer, table: Element, indent: number): string {
  const place = {columns: columnsOf(table), indent: indent + 2};
  return wrap(table, indent, () => table.children.map((part) => writePart(writer, part, place)).join(''));
}

/** How each column is aligned. */
export const columnsOf = (table: Element): Alignment[] => table.note.split(' ') as Alignment[];

interface Place {
  columns: Alignment[];
  indent: number;
}

function writePart(writer: Writer, part: Element, {columns, indent}: Place): string {
  const name = part.kind === 'thead' ? 'th' : 'td';
  const writeRow = (row: Element) =>
    wrap(row, indent + 2, () =>
      row.children
        .map((cell, i) =>
          writeCell(writer, cell, {name, alignment: columns[i] ?? 'default', indent: indent + 4}),
        )
        .join(''),
    );
  return wrap(part, indent, () => part.children.map(writeRow).join(''));
}

function wrap({kind, attributes}: Element, indent: number, inner: () => string): string {
  const space = ' '.repeat(indent);
  return `${space}${startTag(kind, attributes)}\n${inner()}${space}</${kind}>\n`;
}

interface CellPlace {
  name: 'th' | 'td';
  alignment: Alignment;
  indent: number;
}

function writeCell(writer: Writer, cell: Element, {name, alignment, indent}: CellPlace): string {
  const inner = writeChildren(writer, cell, indent);
  const attributes = cellAttributes(cell, alignment);
  const content = inner === '' ? entityText(writer.settings, {level: 160, note: ''}) : inner;
  return `${' '.repeat(indent)}${startTag(name, attributes)}${content}</${name}>\n`;
}

/** The cell's own attributes, with its alignment. */
export function cellAttributes({attributes}: Element, alignment: Alignment): Element['attributes'] {
  if (alignment === 'default') return attributes;
  const style = attributes?.get('style');
  return new Map(attributes ?? []).set('style', `${style ? `${style}; ` : ''}text-align: ${alignment}`);
}
