import {decodePath} from '../../urls.ts';
import {mostCommon} from '../../values/most-common.ts';
import type {WordPressItem} from './export.ts';

export interface Addressed {
  readonly item: Pick<WordPressItem, 'date' | 'slug'>;
  /** Decoded. */
  readonly path: string;
}

/** The permalink that most posts have, such as `/:year/:month/:title/`; undefined if there is none. */
export function permalinkTemplate(posts: readonly Addressed[]): string | undefined {
  return mostCommon(posts.flatMap((post) => templateOf(post) ?? []));
}

/** The parts of an address that are the date or the slug, replaced by their placeholders. */
function templateOf({item: {date, slug}, path}: Addressed): string | undefined {
  const name = decodePath(slug);
  const [year, month, day] = date.slice(0, 10).split('-');
  if (name === '') return undefined;
  const values = [
    [year, ':year'],
    [month, ':month'],
    [day, ':day'],
  ] as const;
  let next = 0;
  const segments = path.split('/').map((segment) => {
    if (segment === name) return ':title';
    if (segment === `${name}.html`) return ':title.html';
    // In their order, since 2010/10/10 has the same text three times.
    const found = values.findIndex(([value], index) => index >= next && value === segment);
    if (found === -1) return segment;
    next = found + 1;
    return values[found]![1];
  });
  return segments.some((segment) => segment.startsWith(':title')) ? segments.join('/') : undefined;
}
