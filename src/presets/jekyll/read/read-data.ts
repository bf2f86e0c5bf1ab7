import {type Source, textSource} from '../../../index.ts';
import {textOf} from '../config/settings.ts';
import {filesBelow, type Reader} from './read-site.ts';

/** Jekyll::DataReader: `_data/people/2026.yml` is `site.data.people.2026`. */
export function readData({settings, context}: Reader): Source[] {
  const folder = textOf(settings.values.data_dir) || '_data';
  return filesBelow(folder, {settings, context})
    .filter(({path}) => /\.(?:ya?ml|json|csv|tsv)$/.test(path) && !/(^|\/)\./.test(path))
    .map(({path, file}) => {
      const keys = path
        .slice(folder.length + 1)
        .replace(/\.[^.]+$/, '')
        .split('/')
        .map(dataKey);
      return textSource(path, file, {kind: 'data', keys});
    });
}

/** Jekyll::DataReader#sanitize_filename: signs go, spaces become `_`. */
function dataKey(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}_\s-]+/gu, '')
    .trim()
    .replace(/\s+/g, '_');
}
