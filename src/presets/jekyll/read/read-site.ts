import {realpathSync, statSync} from 'node:fs';
import {join, posix} from 'node:path';
import {type Context, copySource, type Source, textSource} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import type {CollectionSettings, Settings} from '../config/settings.ts';
import {collectionFileUrl} from '../urls/page-address.ts';
import {unescapedPath} from '../urls/unescaped-path.ts';
import {createEntryFilter, type EntryFilter} from './entry-filter.ts';
import {filesBelow, type Reader} from './files-below.ts';
import {hasFrontMatter} from './has-front-matter.ts';
import {pageOrFile} from './page-or-file.ts';
import {postRole} from './post-role.ts';
import {readData} from './read-data.ts';
import {readTemplates} from './read-templates.ts';
import {readTheme} from './read-theme.ts';
import {isYamlFile, yamlSource} from './yaml-source.ts';

/** Jekyll::Reader: finds all files of a Jekyll site, each with its role. */
export function readSite(settings: Settings, context: Context): Source[] {
  const filter = createEntryFilter(settings.include, settings.exclude);
  const reader = {settings, context, filter};
  const found = readFolders(reader);
  const own = [
    ...found,
    ...readIncludedFiles(found, reader),
    ...settings.collections.filter(isFolder).flatMap((one) => readCollection(one, reader)),
    ...readTemplates(reader),
    ...readData(reader),
  ];
  return [...own, ...readTheme(own, reader)];
}

/** Posts may be in any `_posts` folder; other collections have a folder of their own. */
function isFolder({label}: CollectionSettings): boolean {
  return label !== 'posts' && label !== 'data';
}

/** Posts and drafts in all folders, pages and static files. */
function readFolders(reader: Reader): Source[] {
  const isReached = reachedBy(reader.filter);
  const asksForPackages = reader.settings.include.some((entry) => /^(?:\.?\/)?node_modules\/?$/.test(entry));
  const packages = asksForPackages ? filesBelow('node_modules', reader) : [];
  return [...filesBelow('', reader), ...packages].flatMap((found) => {
    const role = postRole(found.path, found.file, reader);
    const post = role ? [textSource(found.path, found.file, role)] : [];
    if (!isReached(found.path)) return post;
    // A site that lists `_posts` under `include` has its posts as pages too.
    return [...post, pageOrFile(found, post.length > 0 ? './' : '')];
  });
}

/** Everything inside a folder that a filter leaves out is left out too. */
function reachedBy(filter: EntryFilter): (path: string) => boolean {
  const folders = new Map([['', true]]);
  const keeps = (path: string, isFolder: boolean): boolean => {
    const end = Math.max(0, path.lastIndexOf('/'));
    const folder = path.slice(0, end);
    const isInside = folders.get(folder) ?? keeps(folder, true);
    folders.set(folder, isInside);
    return isInside && filter.keeps(posix.basename(path), folder, isFolder);
  };
  return (path) => keeps(path, false);
}

/** Jekyll::Reader#read_included_excludes: a file that is included by its path is read wherever it is. */
function readIncludedFiles(found: readonly Source[], {settings}: Reader): Source[] {
  const known = new Set(found.map(({path}) => path));
  return settings.include.flatMap((entry) => {
    const path = entry.replace(/^\.?\//, '');
    const file = join(settings.source, path);
    const isWanted = !path.includes('..') && !known.has(path) && isOwnFile(path, settings.source);
    return isWanted ? [pageOrFile({path, file})] : [];
  });
}

/** False for a file behind a symbolic link, which the walk has already found or refused. */
function isOwnFile(path: string, source: string): boolean {
  const file = join(source, path);
  if (statSync(file, {throwIfNoEntry: false})?.isFile() !== true) return false;
  return realpathSync(file) === join(realpathSync(source), path);
}

/** Jekyll::Collection#read. Files without front matter are published if the collection is; in Jekyll 3 always. */
function readCollection({label, output}: CollectionSettings, {settings, context, filter}: Reader): Source[] {
  const folder = posix.join(settings.collectionsDir, `_${label}`);
  return filesBelow(folder, {settings, context}).flatMap(({path, file}) => {
    const entry = path.slice(folder.length + 1);
    if (!filter.keeps(entry, `_${label}`, false)) return [];
    const role = {kind: 'document', collection: listOf(label), isDraft: false} as const;
    if (hasFrontMatter(file)) return [(isYamlFile(path) ? yamlSource : textSource)(path, file, role)];
    const isPublished = output || followsJekyll3(settings);
    const url = unescapedPath(collectionFileUrl(entry, label, settings));
    return [copySource(path, file, isPublished ? {kind: 'file', url} : {kind: 'attachment'})];
  });
}
