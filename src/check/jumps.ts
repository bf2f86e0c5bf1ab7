import {fragmentOf} from '../text/fragment.ts';
import {decodePath} from '../urls.ts';
import type {LinkingPage} from './read-pages.ts';
import {pathOf, type SiteAddress} from './read-urls.ts';

/** A link to a place on a page of the site. */
export interface Jump {
  readonly page: string;
  readonly link: string;
  /** The file that it leads to. */
  readonly file: string;
  readonly hash: string;
  /** The place, without `#`. */
  readonly name: string;
}

/** `fileOf` tells the file in which a path of the site is found. */
export function jumpsOn(
  pages: readonly LinkingPage[],
  fileOf: (path: string) => string | undefined,
  site: SiteAddress,
): Jump[] {
  return pages.flatMap(({path, start, host, jumps}) =>
    [...jumps].flatMap((link) => {
      const target = URL.canParse(link, start) ? new URL(link, start) : undefined;
      // Outside the base path, the link itself is dead.
      if (target?.host !== host || !`${target.pathname}/`.startsWith(`${site.baseUrl}/`)) return [];
      const file = fileOf(pathOf(target.pathname, site));
      if (file === undefined) return [];
      const {hash} = target;
      return [{page: path, link, file, hash, name: decodePath(fragmentOf(hash))}];
    }),
  );
}
