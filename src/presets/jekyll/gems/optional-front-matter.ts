import {posix} from 'node:path';
import type {Plugin, Site, Source} from '../../../api.ts';
import {isStaticFile} from '../config/collection-list.ts';
import {mapOf, type Settings} from '../config/settings.ts';

/** Files about the repository, not part of the site. */
const LEFT = new Set(
  'README LICENSE LICENCE COPYING CODE_OF_CONDUCT CONTRIBUTING ISSUE_TEMPLATE PULL_REQUEST_TEMPLATE'.split(
    ' ',
  ),
);

/** jekyll-optional-front-matter: Markdown files without front matter are pages all the same. */
export function optionalFrontMatter(settings: Settings): Plugin {
  const own = mapOf(settings.values.optional_front_matter);
  const isOff = own.enabled === false || Boolean(settings.values.require_front_matter);
  let found: readonly Source[] = [];
  return {
    name: 'jekyll-optional-front-matter',
    key: 'jekyll-optional-front-matter-1',
    asksForTexts: true,
    read(sources) {
      if (isOff) return sources;
      found = sources.filter((source) => isWanted(source, settings));
      const removed = new Set(own.remove_originals === true ? found : []);
      return [...sources.filter((source) => !removed.has(source)), ...found.map(asPage)];
    },
    relate: (site) => withLast(site, new Set(found.map(({path}) => path))),
  };
}

function isWanted(source: Source, settings: Settings): boolean {
  const {path} = source;
  const {markdownExtensions, include} = settings;
  if (!isStaticFile(source, settings) || !markdownExtensions.has(posix.extname(path).toLowerCase()))
    return false;
  const name = posix
    .basename(path)
    .replace(/\.[^.]+$/, '')
    .toUpperCase();
  return !LEFT.has(name) || include.some((pattern) => path.startsWith(pattern));
}

/** Pages that a gem makes of files follow the others, sorted by their paths. */
export function withLast(site: Site, ids: ReadonlySet<string>): Site {
  if (ids.size === 0) return site;
  const pages = site.lists.get('pages') ?? [];
  const [made, others] = [pages.filter((id) => ids.has(id)), pages.filter((id) => !ids.has(id))];
  return {...site, lists: new Map([...site.lists, ['pages', [...others, ...made.sort()]]])};
}

export function asPage(source: Source): Source {
  return {...source, role: {kind: 'document', collection: 'pages', isDraft: false}};
}
