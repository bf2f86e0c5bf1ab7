import type {Document} from '../../../api.ts';

/** Liquid blocks that an excerpt may cut in two. */
const BLOCKS = 'if unless case for tablerow capture comment raw highlight ifchanged'.split(' ');

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

/** A document's own separator or that of the site; if empty, there is no excerpt. */
export function separatorOf(data: Document['data'], siteSeparator: string): string {
  const own = data.excerpt_separator;
  return own === null || own === undefined || own === false ? siteSeparator : String(own);
}

/** Jekyll::Excerpt#sanctify_liquid_tags. */
function closeBlocks(head: string): string {
  // No tag ends after the last `%}`: the search for the end of one that begins there would run through all the text.
  const tags = head.slice(0, head.lastIndexOf('%}') + 2);
  if (!tags.includes('{%')) return head;
  const names = Array.from(tags.matchAll(/\{%-?\s*(\w+)[\s\S]*?%\}/g), ([, name]) => name!);
  const isOpen = new Set(BLOCKS.filter((name) => !new RegExp(`\\{%-?\\s*end${name}`).test(tags)));
  const ends = names.filter((name) => isOpen.has(name)).map((name) => `\n{% end${name} %}`);
  return head + ends.reverse().join('');
}

/** `[label]: address`, where the label may span several lines. */
function definitionsFor(head: string, tail: string): string[] {
  const found: string[] = [];
  let [end, close] = [0, 0];
  for (const {0: start, index} of tail.matchAll(/^ {0,3}\[/gm)) {
    const from = index + start.length - 1;
    if (close <= from) close = tail.indexOf(']', from);
    if (close < 0) break;
    if (from < end || close === from + 1) continue;
    const rest = /:.+/y;
    rest.lastIndex = close + 1;
    const address = rest.exec(tail)?.[0];
    if (address === undefined) continue;
    end = rest.lastIndex;
    const label = tail.slice(from, close + 1);
    if (head.includes(label)) found.push(label + address);
  }
  return found;
}
