import {SaxesParser} from 'saxes';

/** An element as a strict XML 1.0 parser reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML; throws at the first error in well-formedness. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({position: true});
  const root: XmlElement = {name: '', attributes: {}, children: [], text: ''};
  const open = [root];
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({name, attributes}) => {
    const element: XmlElement = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('cdata', (text) => void (open.at(-1)!.text += text));
  parser.write(xml).close();
  return root.children[0]!;
}

/** The children with a given name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child with a given name; undefined if there is none or more than one. */
export function only(element: XmlElement, name: string): string | undefined {
  const found = all(element, name);
  return found.length === 1 ? found[0]!.text : undefined;
}
