import {type Plugin, piecesOf, textFile} from '../../../api.ts';

/** What a filter looks for in a page and what it does there. */
export interface PageFilter {
  /** Whether there may be something to change in this part of a page; a match is shorter than `LONGEST`. */
  test(html: string): boolean;
  /** The page, changed from `<body>` on; `own` is what its front matter says under the filter's name. */
  change(html: string, own: unknown): string;
}

/** More than the longest name of a user or an emoji. */
const LONGEST = 100;

const BODY = /<body\b/i;

/** A piece of a page. */
interface Looked {
  readonly piece: string;
  readonly hasBody: boolean;
  readonly hasSome: boolean;
}

/** A plugin that changes the HTML of finished pages from `<body>` on; a page can opt out with `NAME: false`. */
export function createPageFilter(name: string, {test, change}: PageFilter): Plugin {
  let ownOf: ReadonlyMap<string, unknown> = new Map();
  let last: readonly Looked[] = [];
  // A page shares its largest pieces with the previous one.
  const look = (piece: string, index: number): Looked =>
    last[index]?.piece === piece ? last[index] : {piece, hasBody: BODY.test(piece), hasSome: test(piece)};
  return {
    name,
    key: `${name}-1`,
    asksForTexts: true,
    relate(site) {
      const withOwn = [...site.documents].filter(([, {data}]) => Object.hasOwn(data, name));
      ownOf = new Map(withOwn.map(([id, {data}]) => [site.outputs.get(id) ?? '', data[name]]));
      return site;
    },
    write(file) {
      const {path} = file;
      const own = ownOf.get(path);
      if (!path.endsWith('.html') || own === false) return file;
      const pieces = piecesOf(file) ?? [];
      last = pieces.map(look);
      const first = last.findIndex(({hasBody}) => hasBody);
      const body = last.slice(Math.max(first, 0));
      // Most pages have nothing to change, so they are searched without joining their pieces.
      if (!body.some(({hasSome}) => hasSome) && !meet(body).some(test)) return file;
      return textFile(path, [change(pieces.join(''), own)]);
    },
  };
}

/** The text around each join between two pieces. */
function meet(looked: readonly Looked[]): string[] {
  const places: string[] = [];
  let end = '';
  for (const {piece} of looked) {
    places.push(end + piece.slice(0, LONGEST));
    end = piece.length < LONGEST ? (end + piece).slice(-LONGEST) : piece.slice(-LONGEST);
  }
  return places;
}
