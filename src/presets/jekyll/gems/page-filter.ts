import {type Plugin, piecesOf, textFile} from '../../../index.ts';

/** What a filter looks for in a page and what it does there. */
export interface PageFilter {
  /** There may be something to change in this part of a page. What is looked for is short. */
  test(html: string): boolean;
  /** The page, changed from `<body>` on. */
  change(html: string): string;
}

/** More than the longest name of a user or an emoji. */
const LONGEST = 100;

const BODY = /<body\b/i;

/** A plugin that changes the HTML of finished pages from `<body>` on; a page says `NAME: false` to be left alone. */
export function createPageFilter(name: string, {test, change}: PageFilter): Plugin {
  let leftAlone: ReadonlySet<string> = new Set();
  return {
    name,
    key: `${name}-1`,
    asksForTexts: true,
    relate(site) {
      const ids = [...site.documents].filter(([, {data}]) => data[name] === false).map(([id]) => id);
      leftAlone = new Set(ids.map((id) => site.outputs?.get(id) ?? ''));
      return site;
    },
    write(file) {
      const {path} = file;
      if (!path.endsWith('.html') || leftAlone.has(path)) return file;
      const pieces = piecesOf(file) ?? [];
      const first = pieces.findIndex((piece) => BODY.test(piece));
      // Most pages have nothing to change: they are looked through without putting them together.
      if (!someIn(pieces.slice(Math.max(first, 0)), test)) return file;
      return textFile(path, [change(pieces.join(''))]);
    },
  };
}

/** The test is true for a piece, or where pieces meet. */
function someIn(pieces: readonly string[], test: (html: string) => boolean): boolean {
  let end = '';
  for (const piece of pieces) {
    if (test(piece) || test(end + piece.slice(0, LONGEST))) return true;
    end = piece.length < LONGEST ? (end + piece).slice(-LONGEST) : piece.slice(-LONGEST);
  }
  return false;
}
