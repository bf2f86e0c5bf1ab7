import {footnotesInPlace} from '../finish/footnote-section.ts';
import {tableOfContents} from '../finish/table-of-contents.ts';
import {startTag} from '../html/tags.ts';
import {write} from '../html/write.ts';
import {lastOf} from '../last.ts';
import {VOID_ELEMENTS} from '../tags/element-names.ts';
import {copyElement, type Element} from '../tree/element.ts';
import type {Builder} from './builder.ts';
import {codeBlockNode} from './code.ts';
import {joinNodes} from './join-nodes.ts';
import {elementNode, htmlNode, type Node, textNode} from './node.ts';
import {propertiesOf} from './properties.ts';
import {mathNode, rawNodes, spanChildren, spanNodes} from './spans.ts';
import {tableNode} from './table.ts';

/** The nodes of all children of a block. */
export function childNodes(builder: Builder, parent: Element): Node[] {
  return parent.children.flatMap((child) => blockNodes(builder, child));
}

/** The nodes for a block: usually one, with its position in the text. */
export function blockNodes(builder: Builder, element: Element): Node[] {
  const make = BLOCKS[element.kind];
  if (!make) return spanNodes(builder, element);
  const made = make(builder, element);
  const nodes = Array.isArray(made) ? made : [made];
  const position = builder.positions.block(element);
  if (position) for (const node of nodes) node.position ??= position;
  return nodes;
}

/** The nodes for a block in inline content, where HTML may have one; none for anything else. */
export function innerBlockNodes(builder: Builder, element: Element): Node[] {
  if (!BLOCKS[element.kind]) return [];
  return apart([{nodes: blockNodes(builder, element), inline: false}]);
}

type Make = (builder: Builder, element: Element) => Node | Node[];

const withProperties = (node: Node, {attributes}: Element): Node =>
  attributes && attributes.size > 0
    ? {...node, data: {...node.data, hProperties: propertiesOf(attributes)}}
    : node;

const makeParagraph: Make = (builder, element) => {
  const children = spanChildren(builder, withoutLastFeed(element));
  const [image] = element.children;
  if (element.bare) return children;
  if (element.children.length === 1 && image?.kind === 'img' && image.list?.refs.includes('standalone'))
    return makeFigure(element, image);
  return withProperties({type: 'paragraph', children}, element);
};

/** Drops the line feed that separates a tight paragraph from the block after it in HTML. */
function withoutLastFeed(paragraph: Element): Element {
  const last = lastOf(paragraph.children);
  if (!paragraph.bare || last?.kind !== 'text' || !last.value.endsWith('\n')) return paragraph;
  const shorter = copyElement(last, {value: last.value.slice(0, -1), end: last.end - 1});
  return copyElement(paragraph, {children: [...paragraph.children.slice(0, -1), shorter]});
}

function makeFigure(paragraph: Element, image: Element): Node {
  const outer = propertiesOf(paragraph.attributes);
  const inner = propertiesOf(image.attributes);
  for (const name of ['className', 'id']) {
    if (inner[name] === undefined || outer[name] !== undefined) continue;
    outer[name] = inner[name];
    delete inner[name];
  }
  const caption = elementNode('figcaption', 'figcaption', {}, [textNode(String(inner.alt ?? ''))]);
  const picture: Node = {type: 'image', url: String(inner.src ?? ''), data: {hProperties: inner}};
  return elementNode('figure', 'figure', outer, [picture, caption]);
}

const makeHeading: Make = (builder, element) => {
  const depth = Math.min(6, Math.max(1, element.level + builder.settings.headerOffset));
  return withProperties({type: 'heading', depth, children: spanChildren(builder, element)}, element);
};

const makeQuote: Make = (builder, element) => {
  const groups = childGroups(builder, element);
  const children = groups.flatMap(({nodes}) => nodes);
  if (children.some(isInline))
    return elementNode('inlineBlockquote', 'blockquote', propertiesOf(element.attributes), apart(groups));
  return withProperties({type: 'blockquote', children}, element);
};

const INLINE: ReadonlySet<string> = new Set(
  'text emphasis strong delete link image break inlineCode inlineMath abbreviation kramdownFootnoteReference'.split(
    ' ',
  ),
);

/** A node next to which remark-rehype may not put a line feed, as it does between blocks. */
const isInline = ({type}: Node) => INLINE.has(type);

/** The nodes of one child. */
interface Group {
  nodes: Node[];
  inline: boolean;
}

const childGroups = (builder: Builder, parent: Element): Group[] =>
  parent.children.map((child) => ({
    nodes: blockNodes(builder, child),
    inline: !child.block || (child.kind === 'p' && child.bare),
  }));

/** All nodes, with line feeds around those of blocks, as in kramdown's HTML. */
const apart = (groups: readonly Group[]): Node[] =>
  groups.flatMap(({nodes, inline}) =>
    inline || nodes.length === 0 ? nodes : [textNode('\n'), ...nodes, textNode('\n')],
  );

/** A list; if only some of its items are loose, the tight ones get a node type of their own. */
const makeList: Make = (builder, element) => {
  if (element.note === 'toc') {
    const toc = tableOfContents(builder.document, element);
    return toc ? blockNodes(builder, toc) : [];
  }
  if (element.note === 'footnotes') {
    const section = footnotesInPlace(builder.document);
    return section ? blockNodes(builder, section) : [];
  }
  if (!element.children.every(({kind}) => kind === 'li' || kind === 'blank'))
    return elementNode(
      'htmlElement',
      element.kind,
      propertiesOf(element.attributes),
      apart(childGroups(builder, element)),
    );
  const spread = element.children.some(isLoose);
  const children = element.children.map((item) => itemNode(builder, item, spread));
  return withProperties({type: 'list', ordered: element.kind === 'ol', spread, children}, element);
};

const isLoose = ({children}: Element) => children.some((child) => child.kind === 'p' && !child.bare);

function itemNode(builder: Builder, item: Element, spread: boolean): Node {
  const position = builder.positions.block(item);
  const node = isMixed(item, spread)
    ? tightItem(builder, item)
    : withProperties(
        {type: 'listItem', spread, children: item.children.flatMap((child) => itemChild(builder, child))},
        item,
      );
  return position ? {...node, position} : node;
}

/** An item unlike its list: a tight paragraph in a loose one, or bare text or parsed HTML in a tight one. */
const isMixed = ({children}: Element, spread: boolean) =>
  children.some((child) =>
    spread
      ? child.kind === 'p' && child.bare
      : !child.block || (child.kind === 'html' && child.note === 'block'),
  );

/** In a tight list, paragraphs remain nodes; only their tags are not shown. */
function itemChild(builder: Builder, child: Element): Node[] {
  return child.bare && child.kind === 'p'
    ? blockNodes(builder, {...withoutLastFeed(child), bare: false})
    : blockNodes(builder, child);
}

/** (To remark-rehype, an item with several children and no `spread` is loose, and so is its whole list.) */
const tightItem = (builder: Builder, item: Element): Node => ({
  ...elementNode('tightListItem', 'li', propertiesOf(item.attributes), apart(childGroups(builder, item))),
  spread: false,
});

const makeDescription =
  (type: string, name: string): Make =>
  (builder, element) =>
    elementNode(type, name, propertiesOf(element.attributes), apart(childGroups(builder, element)));

const makeTerm: Make = (builder, element) =>
  elementNode('descriptionTerm', 'dt', propertiesOf(element.attributes), spanChildren(builder, element));

/** An HTML element as its tags, with its content between them; around inline content, as a node of its own. */
const makeHtml: Make = (builder, element) => {
  const {value, attributes, note, bare} = element;
  if (bare && note === 'raw') return htmlNode(startTag(value, attributes, true));
  const groups = htmlContent(builder, element);
  const inner = groups.flatMap(({nodes}) => nodes);
  if (inner.length === 0 && VOID_ELEMENTS.has(value)) return htmlNode(startTag(value, attributes, true));
  const isWhole = note === 'raw' ? inner.every(({type}) => type === 'html') : !inner.some(isInline);
  if (isWhole)
    return joinNodes([htmlNode(startTag(value, attributes)), ...inner, htmlNode(`</${value}>`)], 'html');
  return elementNode('htmlElement', value, propertiesOf(attributes), note === 'raw' ? inner : apart(groups));
};

function htmlContent(builder: Builder, element: Element): Group[] {
  if (element.source !== null) return [{nodes: spanChildren(builder, element), inline: true}];
  if (element.note !== 'raw') return childGroups(builder, element);
  return element.children.map((child) => ({
    nodes: LEAVES.has(child.kind) ? [htmlNode(writeLeaf(builder, child))] : blockNodes(builder, child),
    inline: true,
  }));
}

/** Text in raw HTML stays part of it. */
const LEAVES: ReadonlySet<string> = new Set(['text', 'entity', 'smartQuote', 'symbol']);

const writeLeaf = ({document, settings}: Builder, leaf: Element): string =>
  write({document, settings, inRaw: false}, leaf, 0);

const BLOCKS: Partial<Record<Element['kind'], Make>> = {
  blank: () => [],
  eob: () => [],
  p: makeParagraph,
  header: makeHeading,
  hr: (_builder, element) => withProperties({type: 'thematicBreak'}, element),
  blockquote: makeQuote,
  ul: makeList,
  ol: makeList,
  li: (builder, element) => tightItem(builder, element),
  dl: makeDescription('descriptionList', 'dl'),
  dt: makeTerm,
  dd: makeDescription('descriptionDetails', 'dd'),
  codeblock: codeBlockNode,
  table: tableNode,
  html: (builder, element) => (element.block ? makeHtml(builder, element) : spanNodes(builder, element)),
  markup: (_builder, {value}) => htmlNode(value),
  htmlComment: (_builder, {value}) => htmlNode(value),
  comment: (_builder, {value}) => htmlNode(`<!-- ${value} -->`),
  raw: (_builder, element) => rawNodes(element),
  math: mathNode,
};
