import {escapeXml} from '../api.ts';
/** XML that is ready to be written; only `element` creates it, so that texts are always escaped. */
export interface Markup {
  readonly markup: string;
}

type Child = Markup | string | undefined | false | readonly Child[];

/** An element with its attributes and content; texts are escaped, undefined values are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: Child[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value!).replaceAll('"', '&quot;')}"`)
    .join('');
  const content = children.map(write).join('');
  return {markup: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`};
}

/** A whole XML file. */
export function xmlFile(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;
}

function write(child: Child): string {
  if (child === undefined || child === false) return '';
  if (typeof child === 'string') return escapeXml(child);
  return 'markup' in child ? child.markup : child.map(write).join('');
}
