import {copySource, type Found, type Source, textSource} from '../../../api.ts';
import {unescapedPath} from '../urls/unescaped-path.ts';
import {hasFrontMatter} from './has-front-matter.ts';

/** A page if the file has front matter, or else a file that is published as it is; `prefix` tells its id from a post's. */
export function pageOrFile({path, file}: Found, prefix = ''): Source {
  return hasFrontMatter(file)
    ? textSource(prefix + path, file, {kind: 'document', collection: 'pages', isDraft: false})
    : copySource(prefix + path, file, {kind: 'file', url: `/${unescapedPath(path)}`});
}
