import {cleanXml, escapeXml as escapeText} from '../../../api.ts';
/** An element of XML; attributes that are undefined are left out, the content is markup already. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value!)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text for XML as Liquid's `xml_escape` writes it. */
export function escapeXml(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** HTML inside XML; what would end the section early is cut in two. */
export function cdata(html: string): string {
  return `<![CDATA[${cleanXml(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
