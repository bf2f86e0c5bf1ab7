import {existsSync} from 'node:fs';
import {join, posix} from 'node:path';
import {isMarkdownFile} from '../documents/file-kinds.ts';
import type {Diagnostic} from '../model.ts';
import {warning} from '../report/diagnostic.ts';

const DATED = /^\d{4}-\d{1,2}-\d{1,2}-/;

/** Reports a page that was meant to be a post or a draft: lists and feeds lack it, or it is public too early. */
export function pageLikePost(path: string, content: string): Diagnostic | undefined {
  const [top = '', ...below] = path.split('/');
  const name = posix.basename(path);
  if (!isMarkdownFile(name)) return undefined;
  if (below.length === 0)
    return DATED.test(name) ? asPage(path, content, `Move it to ${content}/posts/${name}.`) : undefined;
  const meant = /^posts?$/i.test(top) ? 'posts' : /^drafts?$/i.test(top) ? 'drafts' : undefined;
  if (meant === undefined || meant === top) return undefined;
  const isMeant = meant === 'drafts' || DATED.test(name);
  return isMeant ? asPage(path, content, `Rename the folder ${top} to ${meant}.`) : undefined;
}

function asPage(path: string, content: string, hint: string): Diagnostic {
  const message = 'This looks like a post or draft, and where it lies it is a page.';
  return warning('post-elsewhere', {path: `${content}/${path}`}, message, {hint});
}

/** Reports folders of posts beside the content folder if there are none inside it. */
export function foldersBesideContent(root: string, content: string): Diagnostic[] {
  const folders = ['posts', '_posts'].filter((name) => existsSync(join(root, name)));
  if (folders.some((name) => existsSync(join(root, content, name)))) return [];
  return folders.map((name) =>
    warning('post-elsewhere', {path: name}, `The folder ${name}/ is not read where it lies.`, {
      hint: `Move it to ${content}/posts/.`,
    }),
  );
}
