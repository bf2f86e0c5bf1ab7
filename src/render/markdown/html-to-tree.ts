import type {Root} from 'hast';

/** Reads HTML as a browser does; the parser is loaded only for the few texts that need it. */
export async function htmlToTree(html: string): Promise<Root> {
  const {raw} = await import('hast-util-raw');
  return raw({type: 'root', children: [{type: 'raw', value: html}]}) as Root;
}
