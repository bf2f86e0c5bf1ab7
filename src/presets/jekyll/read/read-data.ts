import {posix} from 'node:path';
import {foldersAbove, type Source, textSource} from '../../../api.ts';
import {textOf} from '../config/settings.ts';
import {filesBelow, type Reader} from './files-below.ts';

/** In the order in which Jekyll reads them: of two files with the same name, the later wins. */
const EXTENSIONS = ['.yaml', '.yml', '.json', '.csv', '.tsv'];

/** Jekyll::DataReader: `_data/people/2026.yml` is `site.data.people.2026`. A folder wins over a file of that name. */
export function readData(reader: Reader): Source[] {
  return dataIn(textOf(reader.settings.values.data_dir) || '_data', reader);
}

/** The same for any folder below the source. */
export function dataIn(folder: string, {settings, context}: Reader): Source[] {
  const found = filesBelow(folder, {settings, context}).filter(
    ({path}) => EXTENSIONS.includes(posix.extname(path)) && !/(^|\/)\./.test(path),
  );
  const byName = new Map<string, {path: string; file: string; keys: readonly string[]}>();
  const rank = ({path}: {path: string}) => EXTENSIONS.indexOf(posix.extname(path));
  for (const {path, file} of [...found].sort((a, b) => rank(a) - rank(b))) {
    const keys = path
      .slice(folder.length + 1)
      .replace(/\.[^.]+$/, '')
      .split('/')
      .map(dataKey);
    byName.set(keys.join('/'), {path, file, keys});
  }
  const folders = new Set([...byName.keys()].flatMap(foldersAbove));
  return [...byName]
    .filter(([name]) => !folders.has(name))
    .map(([, {path, file, keys}]) => textSource(path, file, {kind: 'data', keys}));
}

/** Jekyll::DataReader#sanitize_filename: keeps ASCII letters, digits, `_` and `-`; spaces become `_`. */
function dataKey(name: string): string {
  return name
    .replace(/[^\w\s-]+/g, '')
    .trim()
    .replace(/\s+/g, '_');
}
