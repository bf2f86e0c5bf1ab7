import {slugify} from '../../liquid/index.ts';
import {permalinkOf} from '../../relate/permalink.ts';
import {decodePath, foldedPath} from '../../urls.ts';
import type {WordPressItem} from './export.ts';
import type {Kind} from './kinds.ts';
import {plainTitle} from './plain-title.ts';

export interface Placed {
  readonly item: WordPressItem;
  readonly kind: Kind;
  readonly isPublic: boolean;
  /** The path of its page, decoded; undefined if it has none that can be kept. */
  readonly path: string | undefined;
}

export interface Place {
  /** Of the file, relative to the site. */
  readonly file: string;
  /** The address, if the config does not give it. */
  readonly permalink: string | undefined;
}

/** Decides where files go; no two get the same name, also where `A` and `a` are the same. */
export class Places {
  readonly #template: string;
  readonly #used = new Set<string>();

  /** @param template - The permalink of posts in the config. */
  constructor(template: string) {
    this.#template = template;
  }

  place(placed: Placed): Place {
    const {item, kind, isPublic, path} = placed;
    const name =
      fileName(decodePath(item.slug)) ||
      slugify(plainTitle(item.title), 'latin', false) ||
      `${item.type}-${item.id}`;
    if (kind === 'post' || kind === 'event') {
      const day = item.date.slice(0, 10);
      const file = this.#free(isPublic ? `content/posts/${day}-${name}` : `content/_drafts/${name}`);
      const isGiven = path === undefined || path === this.#addressOf(file, item);
      return {file, permalink: isGiven ? undefined : permalinkText(path)};
    }
    if (kind === 'venue')
      return {file: this.#free(`content/venues/${name}`), permalink: path && permalinkText(path)};
    const folder = kind === 'other-page' ? `${fileName(item.type)}/` : '';
    const plain = path?.replace(/^\/|\/$/g, '') ?? folder + name;
    const safe = plain.split('/').map((part) => fileName(part) || 'page');
    // Files in these folders are no pages.
    const base = /^(?:drafts|posts)$/.test(safe[0]!) && safe.length > 1 ? 'content/pages' : 'content';
    const file = this.#free(`${base}/${plain === '' ? 'index' : safe.join('/')}`);
    const isGiven = path === undefined || path === '/' || file === `content${path.slice(0, -1)}.md`;
    return {file, permalink: isGiven ? undefined : permalinkText(path)};
  }

  #free(base: string): string {
    for (let number = 1; ; number++) {
      const file = `${base}${number === 1 ? '' : `-${number}`}.md`;
      const key = foldedPath(file);
      if (this.#used.has(key)) continue;
      this.#used.add(key);
      return file;
    }
  }

  /** The address that the file of a post gets without a permalink of its own. */
  #addressOf(file: string, {date}: WordPressItem): string {
    const epoch = Date.parse(`${date.replace(' ', 'T')}Z`);
    const subject = {
      id: file,
      collection: 'posts',
      data: {},
      name: file.replace(/^.*\/(?:\d{4}-\d\d-\d\d-)?|\.md$/g, ''),
      date: {epoch, offset: 0, dayOnly: false},
      categories: [],
      placeOf: () => ({path: file}),
    };
    const options = {slugs: {mode: 'latin', cased: false} as const, folder: 'content'};
    return Number.isNaN(epoch) ? '' : decodePath(permalinkOf(subject, this.#template, options).value.url);
  }
}

/** In bytes; a day before it and an ending still fit. */
const LONGEST = 180;

/** A part of a path that every system can store, and Git hosts can show. */
function fileName(text: string): string {
  const plain = text.replaceAll(/[\\/:*?"<>|\u0000-\u001f\s]+/g, '-').replace(/^[-._]+|[-.]+$/g, '');
  let short = [...plain];
  while (Buffer.byteLength(short.join('')) > LONGEST) short = short.slice(0, -1);
  return short.join('');
}

/** A colon would start a placeholder; what is not allowed in a permalink stays percent-encoded. */
function permalinkText(path: string): string {
  return path.replaceAll(/[:%?#\\]/g, encodeURIComponent);
}
