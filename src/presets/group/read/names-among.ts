import type {Document} from '../../../api.ts';
import {listOf} from './read-list.ts';

/** The names among aliases; others are old addresses of the page, as in any other file. */
export function namesAmong(aliases: unknown): readonly string[] {
  return listOf(aliases).flatMap((alias) => (typeof alias === 'string' && !isAddress(alias) ? [alias] : []));
}

/** A file that events name, with aliases that are names only as `also_known_as`: nothing redirects from them. */
export function setNamesApart(document: Document): Document {
  const {aliases} = document.data;
  const names = namesAmong(aliases);
  if (names.length === 0) return document;
  const addresses = listOf(aliases).filter((alias) => typeof alias !== 'string' || isAddress(alias));
  return {...document, data: {...document.data, aliases: addresses, also_known_as: names}};
}

function isAddress(alias: string): boolean {
  return /^(?:https?:\/)?\//.test(alias);
}
