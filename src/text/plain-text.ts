import {decodeEntities} from './entities.ts';
import {withoutTags} from './without-tags.ts';

/** HTML without its tags, on one line. */
export function plainText(html: string): string {
  return decodeEntities(withoutTags(html)).replace(/\s+/g, ' ').trim();
}
