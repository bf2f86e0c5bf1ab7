import type {Build} from '../build.ts';

/** Where a document went below the content folder, when it went there. */
type PlaceOf = (path: string) => string | undefined;

/** `{% link %}` names files, which lie elsewhere now: documents below `content/`; for others stands their address. */
export function nativeLinks(
  text: string,
  {sources, site}: Pick<Build, 'sources' | 'site'>,
  placeOf: PlaceOf,
): string {
  return text.replace(/\{%-?\s*link\s+\/?([^\s%{]+)\s*-?%\}/g, (tag, path: string) => {
    const place = placeOf(path)?.replace(/^content\//, '');
    if (place !== undefined && site.documents.has(path)) return `{% link ${place} %}`;
    const role = sources.find((source) => source.path === path)?.role;
    const url = site.urls.get(path) ?? (role?.kind === 'file' ? role.url : undefined);
    return url === undefined ? tag : `{{ ${JSON.stringify(url)} | relative_url }}`;
  });
}
