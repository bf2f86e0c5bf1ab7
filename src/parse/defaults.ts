import type {Config} from '../config.ts';
import type {Collection} from '../model.ts';
import {endsOf, isAny, isInName, literalParts, type Part} from '../text/wildcards.ts';
import {layOver} from '../values/lay-over.ts';

type Data = Readonly<Record<string, unknown>>;
type Scope = Config['defaults'][number];

/** What the defaults of a document depend on. */
export interface DefaultsOf {
  /** Path of the source; a scope's path may omit the content folder. */
  readonly path: string;
  readonly collection: Collection;
  readonly isDraft: boolean;
}

/** The values of all matching scopes; as in Jekyll, the longer path wins, then the one with a type. */
export function defaultsFor(document: DefaultsOf, config: Pick<Config, 'defaults' | 'folders'>): Data {
  const scopes = config.defaults.filter((scope) => applies(scope, document, config.folders.content));
  return scopes.sort(byPrecedence).reduce((data: Data, scope) => layOver(data, scope.values), {});
}

function applies(scope: Scope, {path, collection, isDraft}: DefaultsOf, content: string): boolean {
  const isType = !scope.type || scope.type === collection || (isDraft && scope.type === 'drafts');
  if (!isType || scope.path === '') return isType;
  const short = path.startsWith(`${content}/`) ? path.slice(content.length + 1) : path;
  return [path, short].some((candidate) => matches(candidate, scope.path.replace(/^\/|\/$/g, '')));
}

function matches(path: string, scope: string): boolean {
  if (!scope.includes('*')) return path.startsWith(scope);
  const parts = (scope.match(/\*\*?|./gs) ?? []).flatMap((sign) => PARTS[sign] ?? literalParts(sign));
  return endsOf(path, parts).size > 0;
}

const PARTS: Readonly<Record<string, Part>> = {'**': {many: isAny}, '*': {many: isInName}};

function byPrecedence(a: Scope, b: Scope): number {
  return a.path.length - b.path.length || Number(Boolean(a.type)) - Number(Boolean(b.type));
}
