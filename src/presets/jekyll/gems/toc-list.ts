import type {Heading} from './toc-headings.ts';
import type {TocOptions} from './toc-options.ts';

/** Nested lists that follow the levels of the headings. */
export function tocList(headings: readonly Heading[], options: TocOptions): string {
  const {element, listId, listClass} = options;
  return `<${element} id="${listId}" class="${listClass}">\n${itemsOf(headings, options)}</${element}>`;
}

function itemsOf(headings: readonly Heading[], options: TocOptions): string {
  const top = headings.reduce((least, {level}) => Math.min(least, level), 6);
  let items = '';
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at]!;
    const isItem = heading.level === top;
    const start = isItem ? at + 1 : at;
    let next = start;
    while (next < headings.length && headings[next]!.level !== top) next++;
    const below = headings.slice(start, next);
    items += isItem ? itemOf(heading, below, options) : itemsOf(below, options);
    at = next;
  }
  return items;
}

function itemOf({id, text, level}: Heading, below: readonly Heading[], options: TocOptions): string {
  const {element, itemClass, itemPrefix, sublistClass} = options;
  const list = sublistClass === '' ? `<${element}>` : `<${element} class="${sublistClass}">`;
  const inner = below.length === 0 ? '' : `\n${list}\n${itemsOf(below, options)}</${element}>\n`;
  return `<li class="${itemClass} ${itemPrefix}h${level}"><a href="#${id}">${escapeHtml(text)}</a>${inner}</li>\n`;
}

/** Puts a link before the content of each heading. */
export function withAnchors(html: string, headings: readonly Heading[]): string {
  let from = 0;
  const pieces = headings.map(({id, at}) => {
    const anchor = `<a class="anchor" href="#${encodeURI(id)}" aria-hidden="true"><span class="octicon octicon-link"></span></a>`;
    const piece = html.slice(from, at) + anchor;
    from = at;
    return piece;
  });
  return pieces.join('') + html.slice(from);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
