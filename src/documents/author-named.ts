import type {Author, Config} from '../config.ts';
import type {Document} from '../model.ts';

/** The author that the config lists under this name from front matter, if any. */
export function authorNamed(name: string, {authors}: Pick<Config, 'authors'>): Author | undefined {
  return Object.hasOwn(authors, name) ? authors[name] : undefined;
}

/** The names of a document's authors as readers see them. */
export function authorNames({authors}: Document, config: Pick<Config, 'authors'>): string[] {
  return authors.map((name) => authorNamed(name, config)?.name ?? name);
}
