import {posix} from 'node:path';
import {type Found, type Source, textSource} from '../../../api.ts';
import {textOf} from '../config/settings.ts';
import {filesBelow, type Reader} from './files-below.ts';
import {isBinaryFile} from './has-front-matter.ts';

/** The site's layouts and includes. */
export function readTemplates(reader: Reader): Source[] {
  const {layouts_dir: layouts, includes_dir: includes} = reader.settings.values;
  return templatesIn(
    {layouts: textOf(layouts) || '_layouts', includes: posix.join('.', textOf(includes) || '_includes')},
    reader,
  );
}

/** Paths below the source. */
interface Folders {
  readonly layouts: string;
  readonly includes: string;
}

/** Layouts are named by their path without extension, includes by their path. */
export function templatesIn({layouts, includes}: Folders, {settings, context}: Reader): Source[] {
  // A picture that was put beside templates is not read as one.
  const all = (folder: string) =>
    filesBelow(folder, {settings, context}).filter(({path}) => !isBinaryFile(path));
  return [
    ...all(layouts).map(({path, file}) =>
      textSource(path, file, {kind: 'layout', name: path.slice(layouts.length + 1).replace(/\.[^.]*$/, '')}),
    ),
    ...(includes === '.' ? all('').filter(isTemplate) : all(includes)).map(({path, file}) =>
      textSource(path, file, {kind: 'include', name: posix.relative(includes, path)}),
    ),
  ];
}

/** If any file of the site may be included (`includes_dir: .`), this leaves out images and node_modules. */
function isTemplate({path}: Found): boolean {
  return (
    /\.(?:html?|md|markdown|txt|svg|css|js|json|xml|ya?ml|liquid|csv|bib)$/i.test(path) &&
    !/(^|\/)node_modules\//.test(path)
  );
}
