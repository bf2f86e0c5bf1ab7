import type {ElementContent, Properties} from 'hast';
import {codeMarkup} from '../code/code-markup.ts';
import {writeCodeBlock} from '../html/code.ts';
import {escapeAll} from '../html/escape.ts';
import type {Element} from '../tree/element.ts';
import type {Builder} from './builder.ts';
import {elementNode, htmlNode, type Node} from './node.ts';
import {propertiesOf} from './properties.ts';

/**
 * Code in the highlighter's elements is a node of its own around a `code` node for plugins to see; the
 * elements are in `hChildren`. Without a highlighter it is a plain `code` node, or HTML if it has attributes.
 */
export function codeBlockNode({document, settings}: Builder, element: Element): Node {
  const {attributes, language, html, look} = codeMarkup(settings, element);
  const value = element.value.replace(/\n$/, '');
  const code: Node = {type: 'code', lang: language ?? null, value};
  if (html !== undefined) {
    const node = elementNode('highlightedCode', 'div', propertiesOf(attributes), [code]);
    // rehype-raw keeps a line feed at the start of code only if it reads the tag before it, too.
    const inner = [rawHtml(`<code>${html}</code>`)];
    const children = [
      hastElement('div', {className: ['highlight']}, [hastElement('pre', {className: [look]}, inner)]),
    ];
    return {...node, data: {...node.data, hChildren: children}};
  }
  if (!attributes || attributes.size === 0) return code;
  return htmlNode(writeCodeBlock({document, settings, inRaw: false}, element, 0));
}

export function codeSpanNode({settings}: Builder, element: Element): Node {
  const {attributes, html} = codeMarkup(settings, element);
  const data: Node['data'] & {} = {};
  if (attributes && attributes.size > 0) data.hProperties = propertiesOf(attributes);
  if (html !== undefined && html !== escapeAll(element.value)) data.hChildren = [rawHtml(html)];
  return {type: 'inlineCode', value: element.value, data};
}

function hastElement(tagName: string, properties: Properties, children: ElementContent[]): ElementContent {
  return {type: 'element', tagName, properties, children};
}

/** HTML for rehype-raw to parse. */
const rawHtml = (value: string) => ({type: 'raw', value}) as unknown as ElementContent;
