import {type DefaultTreeAdapterTypes, parse} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An HTML page as a list of tokens; white space, comments and the order of attributes do not count. */
export function tokensOf(html: string): string[] {
  return visit(parse(html)).filter((token) => token !== '');
}

function visit(node: Node): string[] {
  if (node.nodeName === '#text') return [clean((node as DefaultTreeAdapterTypes.TextNode).value)];
  if (node.nodeName === '#comment' || node.nodeName === '#documentType') return [];
  const children = 'childNodes' in node ? node.childNodes.flatMap(visit) : [];
  if (!('tagName' in node)) return children;
  if (node.attrs.some(({value}) => value === 'generator')) return [];
  const attributes = node.attrs.map(({name, value}) => ` ${name}="${value}"`).sort();
  const content = node.tagName === 'script' ? children.map(sortedJson) : children;
  return [`<${node.tagName}${attributes.join('')}>`, ...content, `</${node.tagName}>`];
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sortedJson(text: string): string {
  if (!text.startsWith('{')) return text;
  const entries = Object.entries(JSON.parse(text) as object);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** XML without white space between elements, and without the generator and modification times. */
export function plainXml(xml: string): string {
  return xml
    .replace(/<generator[\s\S]*?<\/generator>|<lastmod>[^<]*<\/lastmod>/g, '')
    .replace(/<feed[^>]*>|<urlset[^>]*>/g, (tag) => tag.split(/[\s>]/)[0]!)
    .replace(/<updated>[^<]*<\/updated>/, '')
    .replace(/\s*\/>/g, '/>')
    .replace(/>\s+</g, '><')
    .replace(/\s+/g, ' ')
    .trim();
}
