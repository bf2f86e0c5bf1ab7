import type {Build} from '../build.ts';
import type {Source} from '../model.ts';
import {placeOf} from './native-place.ts';

/** Converts `{% link %}` to documents to paths below `content/`, and to other files to their address. */
export function nativeLinks(text: string, built: Build, sources: ReadonlyMap<string, Source>): string {
  const {site} = built;
  return text.replace(/\{%-?\s*link\s+\/?([^\s%{]+)\s*-?%\}/g, (tag, path: string) => {
    const source = sources.get(path);
    const place = source && placeOf(source, built)?.replace(/^content\//, '');
    if (place !== undefined && site.documents.has(path)) return `{% link ${place} %}`;
    const url = site.urls.get(path) ?? (source?.role.kind === 'file' ? source.role.url : undefined);
    return url === undefined ? tag : `{{ ${JSON.stringify(url)} | relative_url }}`;
  });
}
