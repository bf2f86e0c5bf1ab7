import {existsSync, readdirSync, statSync} from 'node:fs';
import {join, posix} from 'node:path';
import {decodePath} from '../urls.ts';
import {isAddress} from './read-text.ts';
import type {SiteAddress} from './read-urls.ts';

/** A page or another file of the old site. */
export interface OldFile {
  /** The path at which a static host serves it. */
  readonly path: string;
  readonly file: string;
}

export function isFolder(from: string): boolean {
  return !isAddress(from) && statSync(from, {throwIfNoEntry: false})?.isDirectory() === true;
}

/** The files of a site that was built into a folder, or fetched into it by `wget --mirror`. */
export function oldFiles(folder: string, site: SiteAddress): OldFile[] {
  const root = rootIn(folder, site).replaceAll('\\', '/');
  const files = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((file) => ({file, path: `/${posix.relative(root, file)}`}))
    .filter(({path}) => !/\/\.(?!well-known\/)|\.map$/.test(path))
    .map(({file, path}) => ({file, path: path.replace(/\/index\.html?$/, '/')}));
  if (files.length === 0) throw new Error(`${folder} has no files.`);
  return files;
}

/** wget makes a folder for the host, with the base path below it. */
function rootIn(folder: string, {baseUrl}: SiteAddress): string {
  const hosts = readdirSync(folder).filter((name) => /[.:]/.test(name));
  const places = [folder, join(folder, baseUrl), ...hosts.map((host) => join(folder, host, baseUrl))];
  return places.find((place) => existsSync(join(place, 'index.html'))) ?? folder;
}

/** Finds a path of the old site; wget encodes some characters of names, and keeps queries: `style.css?v=2`. */
export function findOld(path: string, fileOf: (path: string) => string | undefined): string | undefined {
  return fileOf(path) ?? fileOf(decodePath(path)) ?? fileOf(decodePath(path.replace(/\?.*$/s, '')));
}
