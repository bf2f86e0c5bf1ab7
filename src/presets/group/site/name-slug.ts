import {fileSlug} from '../compose/file-slug.ts';
import {slugOf} from '../read/event-id.ts';

/**
 * The part of an address that stands for a person, company or place. Names for which it is the same are the same one: case,
 * accents and punctuation do not count. A name with letters that are not Latin keeps all its letters.
 */
export function nameSlug(name: string): string {
  const isLatin = !/(?!\p{Script=Latin})\p{L}/u.test(name);
  return fileSlug(name, isLatin ? slugOf : () => '');
}
