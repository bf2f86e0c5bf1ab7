import {footnoteLabel, quoteText, symbolText} from '../html/characters.ts';
import {writeMath} from '../html/math.ts';
import {startTag} from '../html/tags.ts';
import {VOID_ELEMENTS} from '../tags/element-names.ts';
import type {Element} from '../tree/element.ts';
import {innerBlockNodes} from './blocks.ts';
import type {Builder} from './builder.ts';
import {codeSpanNode} from './code.ts';
import {joinNodes} from './join-nodes.ts';
import {elementNode, htmlNode, type Node, textNode} from './node.ts';
import {characterOf, decodeEntities, propertiesOf} from './properties.ts';

/** The nodes of a block's inline elements. */
export function spanChildren(builder: Builder, block: Element): Node[] {
  return childSpans({...builder, block}, block);
}

const childSpans = (builder: Builder, parent: Element): Node[] =>
  joinNodes(
    parent.children.flatMap((child) => {
      const nodes = spanNodes(builder, child);
      // In kramdown's HTML, an element that is no inline one is on a line of its own.
      const apart = child.kind === 'html' && child.block && parent.note !== 'raw';
      return apart ? [textNode(' '), ...nodes, textNode('\n')] : nodes;
    }),
    'text',
  );

/** The nodes for an inline element, with its position in the text. */
export function spanNodes(builder: Builder, element: Element): Node[] {
  const nodes = makeNodes(builder, element);
  const position = builder.positions.span(element, builder.block);
  if (position) for (const node of nodes) node.position ??= position;
  return nodes;
}

function makeNodes(builder: Builder, element: Element): Node[] {
  const {kind, value} = element;
  switch (kind) {
    case 'text':
      return value.includes('&') ? [textNode(decodeEntities(value))] : [textNode(value)];
    case 'em':
      return [withProperties({type: 'emphasis', children: childSpans(builder, element)}, element)];
    case 'strong':
      return [withProperties({type: 'strong', children: childSpans(builder, element)}, element)];
    case 'a':
      return [linkNode(builder, element)];
    case 'img':
      return [imageNode(element)];
    case 'br':
      return [{type: 'break'}];
    case 'codespan':
      return [codeSpanNode(builder, element)];
    case 'html':
      return htmlNodes(builder, element);
    default:
      return makeOther(builder, element);
  }
}

function makeOther(builder: Builder, element: Element): Node[] {
  const {kind, value, level} = element;
  const {settings} = builder;
  switch (kind) {
    case 'entity':
      return [textNode(characterOf(level))];
    case 'smartQuote':
      return [textNode(decodeEntities(quoteText(settings, value)))];
    case 'symbol':
      return [textNode(decodeEntities(symbolText(settings, value)))];
    case 'footnote':
      return [referenceNode(builder, element)];
    case 'abbreviation':
      return [abbreviationNode(builder, element)];
    case 'math':
      return [mathNode(builder, element)];
    case 'raw':
      return rawNodes(element);
    case 'comment':
      return [htmlNode(`<!-- ${value} -->`)];
    case 'markup':
    case 'htmlComment':
      return [htmlNode(value)];
    default:
      return innerBlockNodes(builder, element);
  }
}

function withProperties(node: Node, {attributes}: Element): Node {
  return attributes && attributes.size > 0 ? {...node, data: {hProperties: propertiesOf(attributes)}} : node;
}

function linkNode(builder: Builder, element: Element): Node {
  const properties = propertiesOf(element.attributes);
  const title = properties.title === undefined ? null : String(properties.title);
  const children = childSpans(builder, element);
  return {type: 'link', url: String(properties.href ?? ''), title, children, data: {hProperties: properties}};
}

function imageNode({attributes}: Element): Node {
  if (!attributes?.has('src')) return htmlNode(startTag('img', attributes, true));
  const properties = propertiesOf(attributes);
  const title = properties.title === undefined ? null : String(properties.title);
  const alt = properties.alt === undefined ? null : String(properties.alt);
  return {type: 'image', url: String(properties.src ?? ''), alt, title, data: {hProperties: properties}};
}

function htmlNodes(builder: Builder, element: Element): Node[] {
  const {value, attributes, children} = element;
  if (children.length === 0 && VOID_ELEMENTS.has(value)) return [htmlNode(startTag(value, attributes, true))];
  const inner = childSpans(builder, element);
  if (value === 'del' && !attributes) return [{type: 'delete', children: inner}];
  const feed = element.block && element.note === 'block' && inner.length > 0 ? [textNode('\n')] : [];
  return [htmlNode(startTag(value, attributes)), ...feed, ...inner, ...feed, htmlNode(`</${value}>`)];
}

function referenceNode({settings}: Builder, {value, note, level}: Element): Node {
  const inSup = settings.version === '2.4';
  const label = footnoteLabel(settings, level);
  const role = {role: 'doc-noteref'};
  const link: Node = {
    type: 'link',
    url: `#fn:${settings.footnotePrefix}${value}`,
    data: {hProperties: {className: ['footnote'], rel: ['footnote'], ...(inSup ? {} : role)}},
    children: [/[<&]/.test(label) ? htmlNode(label) : textNode(label)],
  };
  return elementNode('kramdownFootnoteReference', 'sup', {id: `fnref:${note}`, ...(inSup ? role : {})}, [
    link,
  ]);
}

function abbreviationNode({document}: Builder, {value, note}: Element): Node {
  const definition = document.abbreviations.get(note);
  const properties = propertiesOf(definition?.mark.attributes ?? null);
  if (definition?.title) properties.title = decodeEntities(definition.title);
  return elementNode('abbreviation', 'abbr', properties, [textNode(decodeEntities(value))]);
}

/** A formula: text for MathJax, or an element. */
export function mathNode(builder: Builder, element: Element): Node {
  const {value, attributes, block} = element;
  const plain = builder.settings.mathEngine === 'mathjax' && (!attributes || attributes.size === 0);
  if (!plain) {
    const writer = {
      document: builder.document,
      settings: builder.settings,
      inRaw: false,
    };
    return htmlNode(writeMath(writer, element, 0));
  }
  return {type: block ? 'math' : 'inlineMath', value: block ? `\\[${value}\\]` : `\\(${value}\\)`};
}

/** The content of `nomarkdown`, if it is meant for HTML. */
export function rawNodes({value, note}: Element): Node[] {
  const formats = note.split(/\s+/).filter(Boolean);
  return formats.length === 0 || formats.includes('html') ? [htmlNode(value)] : [];
}
