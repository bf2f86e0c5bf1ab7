import type {Document} from '../../../index.ts';

/** Blocks of Liquid that an excerpt may cut in two. */
const BLOCKS = 'if unless case for tablerow capture comment raw highlight ifchanged';

/** Jekyll::Excerpt#extract_excerpt: the text before the separator, with the link definitions that it needs. */
export function excerptText({text, data}: Pick<Document, 'text' | 'data'>, siteSeparator: string): string {
  const separator = separatorOf(data, siteSeparator);
  const at = separator === '' ? -1 : text.indexOf(separator);
  const tail = at < 0 ? '' : text.slice(at + separator.length);
  if (tail === '') return at < 0 ? text : text.slice(0, at);
  const head = closeBlocks(text.slice(0, at));
  const definitions = definitionsFor(head, tail);
  return definitions.length === 0 ? head : `${head}\n\n${definitions.join('\n')}`;
}

/** Without a separator there is no excerpt. */
export function separatorOf(data: Document['data'], siteSeparator: string): string {
  const own = data.excerpt_separator;
  return own === null || own === undefined || own === false ? siteSeparator : String(own);
}

/** Jekyll::Excerpt#sanctify_liquid_tags. */
function closeBlocks(head: string): string {
  if (!head.includes('{%')) return head;
  const names = [...head.matchAll(/\{%-?\s*(\w+)\s*[\s\S]*?-?%\}/g)].map(([, name]) => name!);
  const open = names.filter((name) => BLOCKS.split(' ').includes(name) && !isClosed(name, head));
  return open.reverse().reduce((text, name) => `${text}\n{% end${name} %}`, head);
}

function isClosed(name: string, head: string): boolean {
  return new RegExp(`\\{%-?\\s*end${name}[\\s\\S]*?\\s*-?%\\}`).test(head);
}

function definitionsFor(head: string, tail: string): string[] {
  const found = tail.matchAll(/^ {0,3}(\[[^\]]+\])(:.+)$/gm);
  return [...found].filter(([, label]) => head.includes(label!)).map(([, label, rest]) => label! + rest!);
}
