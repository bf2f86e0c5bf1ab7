import type {Site} from '../../../api.ts';
import {listOf} from '../config/collection-list.ts';
import type {Settings} from '../config/settings.ts';

/** Jekyll::Site#documents: those of all collections in the order of the settings, first posts (oldest to newest). */
export function documentsInOrder({lists}: Pick<Site, 'lists'>, {collections}: Settings): string[] {
  return collections.flatMap(({label}) => {
    const ids = lists.get(listOf(label)) ?? [];
    return label === 'posts' ? ids.toReversed() : ids;
  });
}
