import type {ElementContent, Properties} from 'hast';
import type {Position} from 'unist';

/** A node of the syntax tree. What mdast lacks gets a type of our own, with the element's name in `data`. */
export interface Node {
  type: string;
  value?: string;
  children?: Node[];
  position?: Position;
  data?: {hName?: string; hProperties?: Properties; hChildren?: ElementContent[]};
  depth?: number;
  url?: string;
  title?: string | null;
  alt?: string | null;
  lang?: string | null;
  ordered?: boolean;
  spread?: boolean;
  align?: (string | null)[];
}

/** A node for an element that mdast has no type for. */
export function elementNode(type: string, name: string, properties: Properties, children: Node[]): Node {
  return {type, data: {hName: name, hProperties: properties}, children};
}

export const htmlNode = (value: string): Node => ({type: 'html', value});
export const textNode = (value: string): Node => ({type: 'text', value});
