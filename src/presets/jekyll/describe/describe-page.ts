import {posix} from 'node:path';
import type {Document, ScopeView} from '../../../api.ts';
import {type DropTraits, drop} from '../../../liquid/index.ts';
import type {Turns} from '../render/turns.ts';
import {templateData} from './template-data.ts';

type Fields = Record<string | symbol, unknown>;

/** Jekyll::Page#to_liquid: front matter, and the location of the page. */
export function describePage(document: Document, view: ScopeView, turns: Turns): Fields {
  const {id} = document;
  const path = id.replace(/^\.\//, '').replace(/#.*$/, '');
  const url = view.site.urls.get(id) ?? '';
  const {data} = document;
  const fields: Fields = {
    ...templateData(data, view),
    get content() {
      if (turns.isToCome(id, view.site)) return view.textOf(id);
      return turns.as(id, () => view.bodyOf(id))?.html ?? view.textOf(id);
    },
    dir: url.endsWith('/') ? url : `${posix.dirname(url).replace(/\/$/, '')}/`,
    excerpt: data.excerpt === undefined || data.excerpt === null ? null : String(data.excerpt),
    name: posix.basename(path),
    path: data.path ?? path,
    url,
  };
  const traits: DropTraits = {identity: id};
  return Object.defineProperty(fields, drop, {value: traits});
}
