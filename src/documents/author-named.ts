import type {Author, Config} from '../config.ts';

/** The author that the config lists under this name from front matter, if any. */
export function authorNamed(name: string, {authors}: Pick<Config, 'authors'>): Author | undefined {
  return Object.hasOwn(authors, name) ? authors[name] : undefined;
}
