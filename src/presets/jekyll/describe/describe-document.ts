import {posix} from 'node:path';
import {compareTexts, type Document, layoutName, type ScopeView, warning} from '../../../api.ts';
import {type DropTraits, drop, RubyTime, timeInZone} from '../../../liquid/index.ts';
import {labelOf} from '../config/collection-list.ts';
import {followsJekyll3} from '../config/own-settings.ts';
import type {Settings} from '../config/settings.ts';
import {relativePath} from '../parse/parse-document.ts';
import type {Turns} from '../render/turns.ts';
import {documentId} from '../urls/document-id.ts';
import {dateOf} from './date-of.ts';
import {excerptOf} from './excerpt-of.ts';
import {neighbourOf} from './neighbours.ts';
import {templateData} from './template-data.ts';

type Fields = Record<string | symbol, unknown>;

/** Jekyll::Drops::DocumentDrop: a post or a document of a collection. */
export function describeDocument(
  document: Document,
  view: ScopeView,
  {settings, turns}: {settings: Settings; turns: Turns},
): Fields {
  const {id, data, collection} = document;
  const url = view.site.urls.get(id) ?? '';
  const path = relativePath(id, settings);
  const content = () => {
    const html = view.bodyOf(id)?.html;
    return html === undefined || turns.isToCome(id, view.site) ? view.textOf(id) : html;
  };
  let excerpt: string | undefined;
  let isAsked = false;
  let shown: ReturnType<typeof timeInZone> | undefined;
  const {title, categories, tags, ...matter} = templateData(data, view);
  const fields: Fields = {
    id: documentId(document, url),
    relative_path: path,
    path,
    url,
    get date() {
      const epoch = dateOf(document, view, {settings, turns});
      if (epoch === undefined) return null;
      shown ??= timeInZone(epoch, settings.timezone);
      return shown;
    },
    ...{title, categories, tags},
    collection: labelOf(collection),
    name: data.name ?? (followsJekyll3(settings) ? null : posix.basename(id)),
    get output() {
      const isLaidOut = layoutName({wanted: data.layout}) !== undefined;
      if (!isLaidOut) return turns.isToCome(id, view.site) ? null : content();
      // Neither its own layout nor one whose turn comes earlier sees it.
      return turns.isOver(id, view.site) ? turns.as(id, () => view.outputOf(id)) : null;
    },
    get content() {
      return content();
    },
    get excerpt() {
      // The same for everyone, except for the excerpt itself.
      if (isAsked && excerpt === undefined) return withoutEnd(document, view);
      isAsked = true;
      excerpt ??= turns.as(id, () => excerptOf(document, view, settings));
      return excerpt;
    },
    get previous() {
      return neighbourOf(document, -1, view);
    },
    get next() {
      return neighbourOf(document, 1, view);
    },
    draft: data.draft || document.isDraft,
  };
  // Jekyll::Drops::Drop#keys: what only front matter has comes last, and hides none of the fields above.
  for (const [key, value] of Object.entries(matter)) if (!Object.hasOwn(fields, key)) fields[key] = value;
  return Object.defineProperty(fields, drop, {value: traitsOf(fields, content)});
}

/** A list of posts in a post's first paragraph would contain that paragraph again. Jekyll's build ends there. */
function withoutEnd({id}: Document, {report}: ScopeView): string {
  const hint = 'Move the list of posts below the first paragraph, or add an `excerpt` to the front matter.';
  report(warning('excerpt-without-end', {path: id}, 'The excerpt of this post contains itself.', {hint}));
  return '';
}

function traitsOf(fields: Fields, content: () => string): DropTraits {
  return {
    print: content,
    walksNames: true,
    identity: fields.relative_path,
    compare: (other) => compareDocuments(fields, other as Fields),
    json: () => ({...fields, previous: brief(fields.previous), next: brief(fields.next)}),
  };
}

/** Jekyll::Drops::DocumentDrop#<=>: by date, then by path. */
function compareDocuments(one: Fields, other: Fields): number {
  const [a, b] = [one.date, other.date];
  const byDate = a instanceof RubyTime && b instanceof RubyTime ? a.epochMs - b.epochMs : 0;
  return byDate || compareTexts(String(one.relative_path), String(other.relative_path));
}

/** Jekyll::Drops::DocumentDrop#collapse_document: with a neighbour's neighbours it would be the whole site. */
function brief(neighbour: unknown): unknown {
  if (typeof neighbour !== 'object' || neighbour === null) return null;
  const {content: _, output: __, excerpt: ___, next: ____, previous: _____, ...rest} = neighbour as Fields;
  return rest;
}
