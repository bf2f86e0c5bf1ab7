import type {Config, Repository, Site} from '../../../api.ts';
import {PATHS} from '../site/paths.ts';
import {findVenues} from '../site/venues.ts';
import {type FormWords, formWordsOf} from './words/form-words.ts';

/** What the form's template needs, as `site.events.form`. */
export interface FormFacts {
  readonly url: string;
  readonly branch: string;
  readonly kind: Repository['kind'];
  /** Folder for the new post, in the repository. */
  readonly folder: string;
  /** Whether posts run Liquid. */
  readonly liquid: boolean;
  readonly venues: readonly {readonly id: string; readonly name: string}[];
  readonly script: string;
  readonly words: FormWords;
}

/** Undefined if the config has no `repository`. */
export function formFacts(
  site: Site,
  {repository, language, folders, markdown}: Config,
): FormFacts | undefined {
  if (!repository) return undefined;
  const {url, branch, kind, folder} = repository;
  return {
    ...{url: url.replace(/\/$/, ''), branch, kind},
    folder: [folder, postsFolder(site, folders.content)].filter(Boolean).join('/'),
    liquid: markdown.liquid,
    venues: venuesOf(site),
    script: PATHS.announceScript,
    words: formWordsOf(language),
  };
}

/** The `posts` folder of the newest post; the default one if there is none. */
export function postsFolder({lists}: Site, content: string): string {
  const newest = lists.get('posts')?.[0];
  const folder = newest && /^(?:.*\/)?_?posts(?=\/)/.exec(newest)?.[0];
  return folder ?? `${content}/posts`;
}

function venuesOf(site: Site): FormFacts['venues'] {
  const documents = [...new Set(findVenues(site).values())];
  return documents.map(({id, name, title}) => ({
    id: id.replace(/^.*\//, '').replace(/\.\w+$/, '') || name,
    name: title,
  }));
}
