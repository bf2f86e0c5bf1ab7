import type {OutputFile, Place} from '../model.ts';
import {didYouMean} from '../report/did-you-mean.ts';
import {fragmentOf, isPlace} from '../text/fragment.ts';
import {idsIn} from '../text/html-ids.ts';
import {decodePath} from '../urls.ts';
import type {LinkingPage} from './links-of-pages.ts';
import {pathOf, type SiteAddress} from './read-urls.ts';
import {htmlOf} from './text-of.ts';

/** A link to a page that exists, but that has no place with the name after `#`. */
export interface DeadFragment {
  readonly code: 'fragment-missing';
  readonly page: string;
  readonly link: string;
  /** Where the link is written, if that is the file that the page shows. */
  readonly place?: Place;
  /** As the link has it, with its `#`. */
  readonly fragment: string;
  /** The place that was meant, if there is one with a similar name. */
  readonly meant?: string;
}

interface Where {
  /** The file in which a path of the site is found. */
  readonly fileOf: (path: string) => string | undefined;
  readonly files: readonly OutputFile[];
  readonly site: SiteAddress;
}

/** Links on all pages whose `#…` names nothing on the page they lead to. */
export function deadFragments(pages: readonly LinkingPage[], {fileOf, files, site}: Where): DeadFragment[] {
  const {idsOf, nearest} = placesIn(files);
  return pages.flatMap(({path, start, host, jumps}) =>
    [...jumps].flatMap((link) => {
      const target = URL.canParse(link, start) ? new URL(link, start) : undefined;
      // Outside the base path, the link itself is dead.
      if (target?.host !== host || !`${target.pathname}/`.startsWith(`${site.baseUrl}/`)) return [];
      const file = fileOf(pathOf(target.pathname, site));
      const ids = file === undefined ? undefined : idsOf(file);
      if (ids === undefined || isPlace(target.hash, ids)) return [];
      const name = decodePath(fragmentOf(target.hash));
      const meant = nearest(name, file!);
      const dead = {code: 'fragment-missing', page: path, link, fragment: `#${name}`} as const;
      return [meant === undefined ? dead : {...dead, meant: `#${meant}`}];
    }),
  );
}

/** Each file is read once, and each name looked for once: thousands of pages may have the same link. */
function placesIn(files: readonly OutputFile[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const idsByFile = new Map<string, ReadonlySet<string> | undefined>();
  const nearestByLink = new Map<string, string | undefined>();
  const idsOf = (path: string) => {
    if (!idsByFile.has(path)) {
      // Fragments of other files, such as a PDF, are not ids.
      const html = byPath.has(path) ? htmlOf(byPath.get(path)!) : undefined;
      idsByFile.set(path, html === undefined ? undefined : idsIn(html));
    }
    return idsByFile.get(path);
  };
  const nearest = (name: string, path: string) => {
    const link = `${path}#${name}`;
    if (!nearestByLink.has(link)) nearestByLink.set(link, didYouMean(name, idsOf(path) ?? []));
    return nearestByLink.get(link);
  };
  return {idsOf, nearest};
}
