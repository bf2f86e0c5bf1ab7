import {posix} from 'node:path';
import {byDate, type Document, mostCommon} from '../../../api.ts';

/** What the posts of a Jekyll site have in common, so that a new one looks like them. */
export interface PostStyle {
  /** From the source folder: `_posts`, `blog/_posts`, `_posts/:year`. */
  readonly folder: string;
  /** Of a new file, with its dot. */
  readonly extension: string;
  readonly matter: MatterStyle;
}

/** What is the same in their front matter. */
export interface MatterStyle {
  /** Absent if they name none themselves. */
  readonly layout?: string;
  /** Whether they write `date`, and with a time. */
  readonly date: 'none' | 'day' | 'moment';
  /** Those of `category`, `tag` and `authors` that they use in place of the usual keys. */
  readonly keys: readonly string[];
  /** If all are by the same one. */
  readonly author?: string;
}

const NEWEST = 10;

/**
 * Learns from the newest posts, in the folder that most of them are in. An announcement is like other announcements,
 * if there are any. A text that is known to be Markdown goes into a file for Markdown.
 */
export function postStyle(
  posts: readonly Document[],
  {announces, isMarkdown}: {announces: boolean; isMarkdown: boolean},
): PostStyle {
  const sorted = posts.toSorted(byDate).reverse();
  const like = announces ? sorted.filter(({data}) => data.event) : [];
  const all = like.length > 0 ? like : sorted;
  const folder = mostCommon(all.slice(0, NEWEST).flatMap(folderOf)) ?? '_posts';
  const newest = all.filter((post) => folderOf(post).includes(folder)).slice(0, NEWEST);
  const files = isMarkdown ? newest.filter(({format}) => format === 'markdown') : newest;
  return {
    folder,
    extension: mostCommon(files.map(({id}) => posix.extname(id))) ?? '.md',
    matter: matterStyle(newest),
  };
}

/** The `_posts` folder, and below it the one for the year in the file's name, but no others. */
function folderOf({id}: Document): string[] {
  const [, folder, year] = /^(?:\.\/)?((?:.*\/)?_posts)\/(?:(\d{4})\/(?:.*\/)?\2-)?/.exec(id) ?? [];
  if (folder === undefined) return [];
  return [year === undefined ? folder : `${folder}/:year`];
}

function matterStyle(posts: readonly Document[]): MatterStyle {
  const mostOf = (some: readonly unknown[]) => some.length > posts.length / 2;
  const dated = posts.filter((post) => writes(post, 'date'));
  const timed = dated.filter(({date}) => date?.dayOnly === false);
  const layouts = posts.flatMap((post) => ownText(post, 'layout'));
  const authors = posts.flatMap((post) => ownText(post, 'author'));
  const layout = mostOf(layouts) ? mostCommon(layouts) : undefined;
  const isSame = authors.length === posts.length && authors.length > 1 && new Set(authors).size === 1;
  const keys = [
    ['category', 'categories'],
    ['tag', 'tags'],
    ['authors', 'author'],
  ] as const;
  return {
    ...(layout === undefined ? {} : {layout}),
    date: mostOf(timed) ? 'moment' : mostOf(dated) || posts.length === 0 ? 'day' : 'none',
    keys: keys.flatMap(([key, usual]) => (usesMore(key, usual, posts) ? [key] : [])),
    ...(isSame ? {author: authors[0]!} : {}),
  };
}

function usesMore(key: string, usual: string, posts: readonly Document[]): boolean {
  const count = (name: string) => posts.filter((post) => writes(post, name)).length;
  return count(key) > count(usual);
}

/** Whether the post has the key itself, not from the defaults. */
function writes({placeOf}: Document, key: string): boolean {
  return placeOf(key).line !== undefined;
}

function ownText(post: Document, key: string): string[] {
  const value = post.data[key];
  return typeof value === 'string' && value !== '' && writes(post, key) ? [value] : [];
}
