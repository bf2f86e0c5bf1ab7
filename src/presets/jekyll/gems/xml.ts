import {cleanXml, escapeXml as escapeText} from '../../../api.ts';
/** An XML element; undefined attributes are left out, and the content must already be markup. */
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

/** Escapes text for XML as Liquid's `xml_escape` does. */
export function escapeXml(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** HTML inside XML; a sequence that would end the section early is split in two. */
export function cdata(html: string): string {
  return `<![CDATA[${cleanXml(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
