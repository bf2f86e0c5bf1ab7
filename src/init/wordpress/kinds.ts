import type {WordPressItem} from './export.ts';
import {addressOf, type OldSite} from './old-site.ts';

/** What an item becomes on the new site. */
export type Kind = 'post' | 'event' | 'page' | 'venue' | 'other-page';

/** How much of an item readers may see. */
export type Visibility = 'public' | 'draft' | 'private' | 'password';

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['post', 'post'],
  ['page', 'page'],
  ['tribe_events', 'event'],
  ['tribe_venue', 'venue'],
]);

/** What is read elsewhere, or describes only how WordPress looks. */
const USED =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|tribe_organizer|wp_.*|acf-.*)$/;

/** Undefined if it has no page. */
export function kindOf(item: WordPressItem, site: OldSite): Kind | undefined {
  const known = KINDS.get(item.type);
  if (known || USED.test(item.type)) return known;
  return item.status === 'publish' && addressOf(item, site) !== undefined ? 'other-page' : undefined;
}

/** Whether an item is left out without a page to miss it: it is used elsewhere. */
export function isUsed({type}: WordPressItem): boolean {
  return USED.test(type);
}

/** Undefined for what nobody should see again. */
export function visibilityOf({status, hasPassword, date}: WordPressItem): Visibility | undefined {
  if (/^(?:draft|pending)$/.test(status) || (date === '' && status === 'publish')) return 'draft';
  if (status === 'private') return 'private';
  if (status !== 'publish' && status !== 'future') return undefined;
  return hasPassword ? 'password' : 'public';
}
