import {decodeEntities} from './entities.ts';
import {tagsNamed, withoutHidden} from './html-tags.ts';

const TAG = tagsNamed('[/!]?[a-z][^\\s/>]*');
/** Elements that do not separate the words around them: coloured code is made of them. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);
/** What a reader sees although it is not text. */
const SHOWN = new Set(['audio', 'embed', 'iframe', 'img', 'object', 'video']);

/** What a reader sees of a page. */
export interface VisibleTexts {
  /** Empty if the page has none. */
  readonly title: string;
  /** On one line; pictures and frames are `[img]`, `[iframe]` and so on. */
  readonly text: string;
}

export function visibleTexts(html: string): VisibleTexts {
  const page = withoutHidden(html);
  const title = /<title\b[^>]*(?:>|$)([\s\S]*?)(?:<\/title\b|$)/i.exec(page)?.[1] ?? '';
  return {title: readable(title), text: textIn(page.slice(startOfBody(page)))};
}

/** The same of HTML without a head. */
export function visibleText(html: string): string {
  return textIn(withoutHidden(html));
}

/** The same without pictures and frames. */
export function textOnly(html: string): string {
  return textIn(withoutHidden(html), new Set());
}

function textIn(html: string, shown: ReadonlySet<string> = SHOWN): string {
  return readable(
    html.replace(TAG, (_, written: string) => {
      const name = written.toLowerCase();
      if (INLINE.has(name.replace('/', ''))) return '';
      return shown.has(name) ? ` [${name}] ` : ' ';
    }),
  );
}

function readable(text: string): string {
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** Pages need not have the tags `<body>` and `<head>`. */
function startOfBody(html: string): number {
  const starts = [/<body\b/i, /<\/head\b/i, /<\/title\b/i].map((tag) => html.search(tag));
  return starts.find((at) => at >= 0) ?? 0;
}
