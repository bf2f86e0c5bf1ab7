import {posix} from 'node:path';
import type {Plugin, Source} from '../../../api.ts';
import {isStaticFile} from '../config/collection-list.ts';
import {mapOf, type Settings} from '../config/settings.ts';
import {asPage, withLast} from './optional-front-matter.ts';

/** jekyll-readme-index: `README.md` is the index of a folder without another one. */
export function readmeIndex(settings: Settings): Plugin {
  const own = mapOf(settings.values.readme_index);
  let indexes: ReadonlySet<string> = new Set();
  let made: readonly string[] = [];
  return {
    name: 'jekyll-readme-index',
    key: 'jekyll-readme-index-1',
    asksForTexts: true,
    read(sources) {
      if (own.enabled === false) return sources;
      const readmes = sources.filter((source) => isReadme(source, settings) && !hasIndex(source, sources));
      const files = readmes.filter(({role}) => role.kind === 'file');
      const pages = own.with_frontmatter === true ? readmes.filter(({role}) => role.kind === 'document') : [];
      made = files.map(({path}) => path);
      indexes = new Set([...made, ...pages.map(({path}) => path)]);
      const removed = new Set(own.remove_originals === true ? files : []);
      return [...sources.filter((source) => !removed.has(source)), ...files.map(asPage)];
    },
    parse(document) {
      if (!indexes.has(document.id)) return document;
      const folder = posix.dirname(document.id);
      const permalink = folder === '.' ? '/' : `/${folder}/`;
      return {...document, data: {...document.data, permalink}};
    },
    relate: (site) => withLast(site, new Set(made)),
  };
}

function isReadme(source: Source, settings: Settings): boolean {
  const {path, role} = source;
  const isPage = isStaticFile(source, settings) || (role.kind === 'document' && role.collection === 'pages');
  const name = posix.basename(path).toLowerCase();
  return isPage && name.startsWith('readme.') && settings.markdownExtensions.has(posix.extname(name));
}

function hasIndex({path}: Source, sources: readonly Source[]): boolean {
  const folder = posix.dirname(path);
  return sources.some((other) => {
    const isShown = other.role.kind === 'file' || other.role.kind === 'document';
    return (
      isShown && posix.dirname(other.path) === folder && /^index\.\w+$/i.test(posix.basename(other.path))
    );
  });
}
