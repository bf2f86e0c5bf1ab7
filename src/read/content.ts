import {existsSync} from 'node:fs';
import {join, posix} from 'node:path';
import type {Config} from '../config.ts';
import {isDocumentFile, isMarkdownFile} from '../documents/file-kinds.ts';
import type {Diagnostic, Role, Source} from '../model.ts';
import {warning} from '../report/diagnostic.ts';
import {copySource, textSource} from './file-source.ts';
import {lostText} from './lost-texts.ts';
import {foldersBesideContent, pageLikePost} from './posts-elsewhere.ts';
import {type Found, walk} from './walk.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Finds posts, drafts and pages below `content/`, and the files beside them. */
export function readContent(root: string, config: Config, report: Report): Source[] {
  const name = config.folders.content;
  const skip = (path: string) => path.startsWith('.') || /(^|\/)\.(?!well-known)/.test(path);
  const folder = join(root, name);
  if (!existsSync(folder)) report(noContent(name));
  for (const one of foldersBesideContent(root, name)) report(one);
  const found = walk({folder, inside: root, name, skip, tidies: true}, report);
  const bundles = new Set(found.flatMap(({path}) => bundleOf(path) ?? []));
  return found.flatMap((one) => {
    const path = `${name}/${one.path}`;
    const role = roleOf(one.path, bundles, `${name}/`);
    if (role === undefined) return ignored(path, report);
    const lost = lostText(one, path) ?? pageLikePost(one.path, name);
    if (lost) report(lost);
    return role.kind === 'document' ? documentSource(path, one, role) : [copySource(path, one.file, role)];
  });
}

function noContent(name: string): Diagnostic {
  const hint = `Put posts into ${name}/posts/ and pages into ${name}/, or run ssg in the folder of your site.`;
  return warning('content-missing', {path: name}, `There is no folder ${name}/, so the site is empty.`, {
    hint,
  });
}

/** `posts/2026-01-02-a/index.md` owns its folder. */
function bundleOf(path: string): string | undefined {
  return /\/index\.\w+$/i.test(path) && isDocumentFile(path) ? posix.dirname(path) : undefined;
}

function roleOf(path: string, bundles: ReadonlySet<string>, prefix: string): Role | undefined {
  const top = path.split('/', 1)[0]!;
  const isPost = /^_?(?:posts|drafts)$/.test(top);
  const isDraft = isPost && /(^|\/)_?drafts\//.test(path);
  const below = isPost ? path.slice(top.length + 1).replaceAll(/(^|\/)_drafts\//g, '$1') : path;
  const isHidden = /(^|\/)_/.test(below);
  if (isHidden && (!isPost || isDocumentFile(path))) return undefined;
  if (isDocumentFile(path)) return {kind: 'document', collection: isPost ? 'posts' : 'pages', isDraft};
  const bundle = enclosing(path, bundles);
  if (bundle !== undefined) return {kind: 'attachment', bundle: prefix + bundle};
  return isPost ? {kind: 'attachment'} : {kind: 'file', url: `/${path}`};
}

function enclosing(path: string, bundles: ReadonlySet<string>): string | undefined {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder))
    if (bundles.has(folder)) return folder;
  return undefined;
}

/** An HTML file without front matter is not a document: it is published as it is, like an image. */
function documentSource(path: string, {path: below, file}: Found, role: Role): Source[] {
  const source = textSource(path, file, role);
  const isPage = role.kind === 'document' && role.collection === 'pages' && !isMarkdownFile(path);
  const isPlain = isPage && !Buffer.from(source.bytes().subarray(0, 8)).toString('latin1').includes('---');
  return [isPlain ? copySource(path, file, {kind: 'file', url: `/${below}`}) : source];
}

function ignored(path: string, report: Report): Source[] {
  if (!isMarkdownFile(path)) return [];
  const hint = 'Rename it to publish it: names that start with `_` are skipped, except _posts and _drafts.';
  report(
    warning('underscore-ignored', {path}, 'This file is not published because of the `_` in its path.', {
      hint,
    }),
  );
  return [];
}
