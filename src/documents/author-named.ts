import type {Author, Config} from '../config/config.ts';

/** The author that a name or key in front matter stands for; nothing when the config knows none. */
export function authorNamed(name: string, {authors}: Pick<Config, 'authors'>): Author | undefined {
  return Object.hasOwn(authors, name) ? authors[name] : undefined;
}
