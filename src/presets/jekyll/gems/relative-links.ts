import {posix} from 'node:path';
import type {Document, Plugin, Site, Source} from '../../../api.ts';
import {mapOf, type Settings, textsOf} from '../config/settings.ts';
import {relativePath} from '../parse/parse-document.ts';
import {matchesFileName} from '../read/file-name-match.ts';
import {unescapedPath} from '../urls/unescaped-path.ts';
import {siteFilters, textWith} from './site-filters.ts';

// As in the gem: paths may contain spaces, titles in single quotes do not count, and labels end on their line.
const TITLE = /((?<!\s)\s+"(?:\\"|[^"])*(?<!\\)")?/.source;
const INLINE = new RegExp(`\\n|\\[|\\]\\(([^()#\\n]+?)(#[^)\\n]+?)?${TITLE}\\)`, 'g');
const REFERENCE = new RegExp(`^([ \\t]*\\[.*?\\]: )([^#\\n]+?)(#.+?)?${TITLE}(?<![ \\t])[ \\t]*$`, 'gm');

/** jekyll-relative-links: links to the site's files, such as Markdown ones, lead to where these are published. */
export function relativeLinks(settings: Settings, files: () => readonly Source[]): Plugin {
  const own = mapOf(settings.values.relative_links);
  const isExcluded = (id: string) =>
    textsOf(own.exclude).some((one) => id.startsWith(one) || matchesFileName(one, id));
  return {
    name: 'jekyll-relative-links',
    key: 'jekyll-relative-links-1',
    relate(site) {
      if (own.enabled === false) return site;
      const targets = targetsOf(site, files(), settings);
      const documents = new Map(site.documents);
      for (const [id, document] of documents) {
        const isWanted = document.collection === 'pages' || own.collections === true;
        if (!isWanted || document.format !== 'markdown' || isExcluded(id)) continue;
        documents.set(id, {...document, text: linked(document, targets, settings)});
      }
      return {...site, documents};
    },
  };
}

/** The address of each file by its path; in a collection also by the path without `collections_dir`. */
function targetsOf({urls}: Site, files: readonly Source[], settings: Settings): ReadonlyMap<string, string> {
  const copied = files.flatMap(({path, role}) => (role.kind === 'file' ? [[path, role.url] as const] : []));
  const all = [...copied, ...urls];
  return new Map([...all, ...all.map(([path, url]) => [relativePath(path, settings), url] as const)]);
}

function linked({id, text}: Document, targets: ReadonlyMap<string, string>, settings: Settings): string {
  const address = (path: string): string | undefined => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
    const folder = path.startsWith('/') ? '' : posix.dirname(relativePath(id, settings));
    const url = targets.get(unescapedPath(posix.join(folder, path).replace(/^\//, '')));
    return url === undefined ? undefined : textWith(siteFilters(settings), url, 'relative_url');
  };
  let isLabel = false;
  return text
    .replace(INLINE, (whole, path?: string, hash = '', title = '') => {
      const url = path !== undefined && isLabel ? address(path) : undefined;
      isLabel = whole === '[' || (isLabel && whole !== '\n' && path === undefined);
      return url === undefined ? whole : `](${url}${hash}${title})`;
    })
    .replace(REFERENCE, (whole, label: string, path: string, hash = '', title = '') => {
      const url = address(path);
      return url === undefined ? whole : `${label}${url}${hash}${title}`;
    });
}
