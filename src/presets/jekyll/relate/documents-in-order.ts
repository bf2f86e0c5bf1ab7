import type {Site} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import type {Settings} from '../config/settings.ts';

type Lists = Pick<Site, 'lists'>;

/** Ids of the documents of a collection as Jekyll has them: posts from oldest to newest. */
export function idsOfCollection(label: string, {lists}: Lists): readonly string[] {
  const ids = lists.get(listOf(label)) ?? [];
  return label === 'posts' ? ids.toReversed() : ids;
}

/** Jekyll::Site#documents: those of all collections in the order of the settings. */
export function documentsInOrder(site: Lists, {collections}: Settings): string[] {
  return collections.flatMap(({label}) => idsOfCollection(label, site));
}
