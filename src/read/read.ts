import {join} from 'node:path';
import type {Config} from '../config.ts';
import type {Diagnostic, Made, Source} from '../model.ts';
import {readContent} from './content.ts';
import {readData} from './data.ts';
import {copySource, textSource} from './file-source.ts';
import {findThemes, type Theme} from './themes.ts';
import {type Found, walk} from './walk.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Finds all files of a native site and of its themes, each with what it is for. */
export function read(root: string, config: Config): Made<Source[]> {
  // Files of a Jekyll site may be anywhere: its preset finds them by Jekyll's rules.
  if (config.mode === 'jekyll') return {value: [], diagnostics: []};
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const themes = findThemes(root, config);
  diagnostics.push(...themes.diagnostics);
  const sources = [
    ...readContent(root, config, report),
    ...readData(root, config, report),
    ...firstOfEach(readDesigns(root, config, themes.value, report)),
  ];
  return {value: sources, diagnostics};
}

/** The site's own layouts, includes, assets, strings and static files, then those of its themes. */
function readDesigns(root: string, {folders}: Config, themes: readonly Theme[], report: Report): Source[] {
  const own = {...folders, strings: 'i18n'};
  const theirs = {
    layouts: 'layouts',
    includes: 'includes',
    assets: 'assets',
    static: 'static',
    strings: 'i18n',
  };
  return [
    ...readDesign({root, prefix: '', folders: own}, report),
    ...themes.flatMap(({name, folder}) =>
      readDesign({root: folder, prefix: `theme:${name}/`, folders: theirs}, report),
    ),
  ];
}

interface Design {
  readonly root: string;
  readonly prefix: string;
  readonly folders: Record<'layouts' | 'includes' | 'assets' | 'static' | 'strings', string>;
}

function readDesign({root, prefix, folders}: Design, report: Report): Source[] {
  const files = (folder: string, make: (found: Found, path: string) => Source): Source[] =>
    walk({folder: join(root, folder), inside: root, name: prefix + folder, tidies: true}, report).map(
      (found) => make(found, `${prefix}${folder}/${found.path}`),
    );
  return [
    ...files(folders.layouts, ({path, file}, at) =>
      textSource(at, file, {kind: 'layout', name: path.replace(/\.[^./]+$/, '')}),
    ),
    ...files(folders.includes, ({path, file}, at) => textSource(at, file, {kind: 'include', name: path})),
    ...files(folders.assets, ({path, file}, at) => textSource(at, file, {kind: 'asset', name: path})),
    ...files(folders.static, ({path, file}, at) => copySource(at, file, {kind: 'file', url: `/${path}`})),
    ...files(folders.strings, ({path, file}, at) =>
      textSource(at, file, {kind: 'strings', language: path.replace(/\.[^./]+$/, '')}),
    ),
  ];
}

/** A site's file hides a theme's file with the same name or URL; strings add up and are all kept. */
function firstOfEach(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  const designs = new Map<string, string>();
  return sources.filter(({path, role}) => {
    if (role.kind === 'strings') return true;
    const url = role.kind === 'asset' ? `/assets/${role.name}` : role.kind === 'file' ? role.url : undefined;
    if (url !== undefined) {
      // Two files of one design at one URL are left to the check for collisions.
      const design = designOf(path);
      const first = designs.get(url) ?? design;
      designs.set(url, first);
      return first === design;
    }
    const key = `${role.kind}:${'name' in role ? role.name : ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The theme that a file belongs to, '' for the site's own. */
function designOf(path: string): string {
  return /^theme:[^/]*/.exec(path)?.[0] ?? '';
}
