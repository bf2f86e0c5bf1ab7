import {existsSync} from 'node:fs';
import {join, posix} from 'node:path';
import {contextOf} from '../contexts.ts';
import {findSources} from '../find-sources.ts';
import {createMemo} from '../memo/memo.ts';
import {createReads} from '../memo/reads.ts';
import {resultsOf} from '../memo/results.ts';
import type {Document} from '../model.ts';
import {parse} from '../parse/parse.ts';
import type {Draft} from '../presets/group/compose/draft.ts';
import {fileSlug} from '../presets/group/compose/file-slug.ts';
import {type MatterStyle, postStyle} from '../presets/group/compose/post-style.ts';
import {postText} from '../presets/group/compose/post-text.ts';
import {yamlText} from '../presets/group/compose/yaml-text.ts';
import {slugOf} from '../presets/group/read/event-id.ts';
import {pathFrom} from '../runtime/path-from.ts';
import type {LoadedSite} from './load-site.ts';
import {writeNew} from './write-new.ts';

export type PostKind = 'event' | 'post';

/** Where new posts of a site go, and what they look like. */
export interface PostPlace {
  /** From the site's folder; `:year` stands for that of the post. */
  readonly folder: string;
  /** With its dot. */
  readonly extension: string;
  /** On a Jekyll site. */
  readonly matter: MatterStyle | undefined;
}

/** On a native site the existing posts folder, on a Jekyll site what its posts are like; `known` are its documents. */
export async function postPlace(
  site: LoadedSite,
  kind: PostKind,
  known?: readonly Document[],
): Promise<PostPlace> {
  const {root, config, places} = site;
  if (config.mode !== 'jekyll') return {folder: postsFolder(site), extension: '.md', matter: undefined};
  const documents = known ?? (await documentsOf(site));
  const posts = documents.filter(({collection, isDraft}) => collection === 'posts' && !isDraft);
  const style = postStyle(posts, {announces: kind === 'event', isMarkdown: false});
  const source = pathFrom(root, places[0] ?? root);
  return {...style, folder: posix.join(source, style.folder)};
}

/** The documents of a site as parsed; what is wrong with them is not for the author of a new one. */
export async function documentsOf(site: LoadedSite): Promise<readonly Document[]> {
  const {value: sources} = await findSources(site);
  const memo = createMemo();
  const tools = {report: () => {}, reads: createReads(), results: resultsOf(memo)};
  return parse(sources, contextOf(site.config, site.now, tools), memo).value.documents;
}

interface WriteOptions {
  readonly kind: PostKind;
  readonly place: PostPlace;
  /** The post for the name of its file. */
  readonly complete?: (name: string) => Draft;
  /** What to add to the name if there is such a file. */
  readonly second?: string;
}

/**
 * Writes a post, and returns its path from the site's folder. If there is such a file already, nothing is written, and `isTaken` is
 * true.
 */
export function writePost(
  {root}: LoadedSite,
  draft: Draft,
  {kind, place, complete = () => draft, second}: WriteOptions,
): {readonly path: string; readonly isTaken: boolean} {
  const {folder, extension, matter} = place;
  const day = draft.date.slice(0, 10);
  const authors = matter?.author === undefined ? [] : [matter.author];
  const pathOf = (name: string) =>
    posix.join(folder.replace(':year', day.slice(0, 4)), `${day}-${name}${extension}`);
  const names = namesOf(draft, kind).flatMap((name) => [name, ...(second ? [`${name}-${second}`] : [])]);
  const free = names.find((name) => {
    const post = {...complete(name), authors, ...(matter && {style: matter})};
    return writeNew(join(root, pathOf(name)), postText(post, yamlText));
  });
  return {path: pathOf(free ?? names[0]!), isTaken: free === undefined};
}

/** A title without letters gives no file name, so such posts are numbered. */
function namesOf({title}: Draft, kind: PostKind): string[] {
  const slug = fileSlug(title, slugOf);
  if (slug !== '') return [slug];
  return [kind, ...Array.from({length: 8}, (_, index) => `${kind}-${index + 2}`)];
}

function postsFolder({root, config: {folders}}: LoadedSite): string {
  const names = ['posts', '_posts'].map((name) => posix.join(folders.content, name));
  return names.find((name) => existsSync(join(root, name))) ?? names[0]!;
}
