import {decodePath} from '../../urls.ts';
import type {OldSite} from './old-site.ts';

/** Files of the old site that the new one needs, noted while its texts are converted. */
export class Uploads {
  readonly #site: OldSite;
  readonly #files = new Map<string, string>();

  constructor(site: OldSite) {
    this.#site = site;
  }

  get size(): number {
    return this.#files.size;
  }

  /** Notes a file by its address; gives its path on the new site, undefined if it is not a file of the old one. */
  add(address: string): string | undefined {
    const path = this.#site.pathOf(address)?.replace(/\?.*$/s, '');
    const place = path && decodePath(path);
    if (!path || !place || !isFile(place)) return undefined;
    const {origin, basePath} = this.#site;
    const isElsewhere = /^https?:\/\/[^/]+\.files\.wordpress\.com\//.exec(address)?.[0];
    this.#files.set(place, (isElsewhere?.slice(0, -1) ?? origin + basePath) + path);
    return path;
  }

  /** A list for `curl --config`, which runs on all systems and stores each file at its path. */
  list(): string {
    const files = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      '# Pictures and other files of the old site. This command fetches them into static/:',
      `#   ${FETCH}`,
      '# With a copy of wp-content/uploads you do not need it: put that into static/wp-content/.',
      'create-dirs',
      'fail',
      'globoff',
      'location',
      'retry = 3',
      ...files.flatMap(([place, url]) => [`url = ${quoted(url)}`, `output = ${quoted(`static${place}`)}`]),
      '',
    ].join('\n');
  }
}

export const FETCH = 'curl --config uploads.txt';

/** Whether a path has the form of a file that can be stored below static/ on every system. */
function isFile(path: string): boolean {
  if (/[\\:*?"<>|\u0000-\u001f]|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) return false;
  const extension = /\.([a-z\d]{1,5})$/i.exec(path)?.[1] ?? '';
  return extension !== '' && !/^(?:html?|php\d?|aspx?)$/i.test(extension);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
