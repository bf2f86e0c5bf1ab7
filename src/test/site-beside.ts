import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {bareTheme, type Files, writeFiles} from './site.ts';

export const config = 'title: Group\ntimezone: UTC\nurl: https://group.example\n';
export const native: Files = {...bareTheme, 'ssg.config.yml': config, 'content/about.md': '# About'};
export const jekyll: Files = {'_config.yml': config, 'index.md': '---\n---\nHello'};

/** What is beside the site, and must not get into it. */
const outside: Files = {
  'outside/a.md': '# Secret',
  'outside/secret.txt': 'Secret',
  'outside/part.html': 'Secret',
  'outside/assets/secret.txt': 'Secret',
};

/** A folder with a site in `site/`, and `outside/`. */
export function writeSite(files: Files): string {
  const inSite = Object.entries(files).map(([path, content]) => [`site/${path}`, content]);
  return join(writeFiles({...outside, ...Object.fromEntries(inSite)}), 'site');
}

/** Links by their paths, with what they point to. */
export function addLinks(root: string, links: Readonly<Record<string, string>>): void {
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
}
