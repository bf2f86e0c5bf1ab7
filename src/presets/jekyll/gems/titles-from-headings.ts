import type {Document, Plugin} from '../../../api.ts';
import {KramdownLimitError} from '../../../kramdown/index.ts';
import {mapOf, type Settings} from '../config/settings.ts';
import {siteFilters, textWith} from './site-filters.ts';

/** A heading of level 1 to 3 at the start of the text. */
const HEADING = /^\s*(?:#{1,3}\s+(.*)|(.*)\n[-=]+[ \t]*)(?=\n|$)/;

/** jekyll-titles-from-headings: a page without a title takes the heading it begins with. */
export function titlesFromHeadings(settings: Settings): Plugin {
  const own = mapOf(settings.values.titles_from_headings);
  return {
    name: 'jekyll-titles-from-headings',
    key: 'jekyll-titles-from-headings-1',
    asksForTexts: true,
    parse(document) {
      const {collection, format} = document;
      const isAsked = format === 'markdown' && (collection === 'pages' || own.collections === true);
      if (own.enabled === false || !isAsked || hasTitle(document)) return document;
      return titled(document, own.strip_title === true, settings);
    },
  };
}

/** A post always has a title, which does not count if it comes from the file name. */
function hasTitle({data, collection, name, title}: Document): boolean {
  if (collection === 'pages') return data.title !== undefined && data.title !== null;
  const inferred = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  return title !== inferred.join(' ');
}

function titled(document: Document, strips: boolean, settings: Settings): Document {
  const {text, data} = document;
  const match = HEADING.exec(text);
  if (!match) return document;
  const call = siteFilters(settings);
  const written = match[1] ?? match[2] ?? '';
  const title = titleIn(written, call);
  if (title === undefined) return document;
  const isStripped = typeof data.strip_title === 'boolean' ? data.strip_title : strips;
  const rest = isStripped ? text.slice(match[0].length).trim() : text;
  return {...document, title, text: rest, data: {...data, title}};
}

/** Undefined if the Markdown nests too deeply, which is reported when the page itself is rendered. */
function titleIn(written: string, call: ReturnType<typeof siteFilters>): string | undefined {
  try {
    const text = textWith(call, written, 'markdownify', 'strip_html', 'normalize_whitespace');
    return text.replace(/\[\^[^\]]*\]/g, '');
  } catch (cause) {
    if (cause instanceof KramdownLimitError) return undefined;
    throw cause;
  }
}
