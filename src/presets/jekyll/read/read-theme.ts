import type {Source} from '../../../api.ts';
import {hasThemeFolder, THEME_FOLDER} from '../theme/theme.ts';
import {filesBelow, type Reader} from './files-below.ts';
import {pageOrFile} from './page-or-file.ts';
import {dataIn} from './read-data.ts';
import {templatesIn} from './read-templates.ts';

/**
 * The layouts, includes, data and assets of a theme in `_theme`, but for those that the site has itself
 * (Jekyll::LayoutReader, ThemeAssetsReader). Its assets have the paths that they have in the theme.
 */
export function readTheme(own: readonly Source[], reader: Reader): Source[] {
  if (!hasThemeFolder(reader.settings)) return [];
  const known = new Set(own.map(nameOf));
  const folder = (name: string) => `${THEME_FOLDER}/${name}`;
  const assets = filesBelow(folder('assets'), reader).map(({path, file}) =>
    pageOrFile({path: path.slice(THEME_FOLDER.length + 1), file}),
  );
  const all = [
    ...templatesIn({layouts: folder('_layouts'), includes: folder('_includes')}, reader),
    ...dataIn(folder('_data'), reader),
    ...assets,
  ];
  return all.filter((source) => !known.has(nameOf(source)));
}

/** What a file of the site and one of the theme have in common if the first takes the place of the second. */
function nameOf({path, role}: Source): string {
  if (role.kind === 'layout' || role.kind === 'include') return `${role.kind} ${role.name}`;
  return role.kind === 'data' ? `data ${role.keys.join('/')}` : `file ${path}`;
}
