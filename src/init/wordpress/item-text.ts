import {convertText} from './content/convert-text.ts';
import type {Picture} from './content/shortcodes.ts';
import type {WordPressExport, WordPressItem} from './export.ts';
import type {OldSite} from './old-site.ts';
import {plainTitle} from './plain-title.ts';
import type {Uploads} from './uploads.ts';

export interface Library {
  readonly items: ReadonlyMap<string, WordPressItem>;
  /** Files of the media library by the post that they were added to. */
  readonly byParent: ReadonlyMap<string, readonly WordPressItem[]>;
  readonly site: OldSite;
  readonly uploads: Uploads;
}

export function libraryOf({items}: WordPressExport, site: OldSite, uploads: Uploads): Library {
  const byParent = new Map<string, WordPressItem[]>();
  for (const item of items) {
    if (item.type !== 'attachment') continue;
    uploads.add(item.file);
    byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), item]);
  }
  return {items: new Map(items.map((item) => [item.id, item])), byParent, site, uploads};
}

/** The text of an item, or another text of it, as Markdown. */
export function itemText({id}: WordPressItem, text: string, library: Library) {
  const {items, byParent} = library;
  return convertText(text, {
    shared: (block) => items.get(block)?.content,
    pictures: (ids) => {
      const found = ids ? ids.flatMap((one) => items.get(one) ?? []) : (byParent.get(id) ?? []);
      return found.flatMap((one) => pictureOf(one) ?? []);
    },
    address: (address) => newAddress(address, library),
  });
}

function pictureOf({file, meta, excerpt}: WordPressItem): Picture | undefined {
  if (!/\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(file)) return undefined;
  return {src: file, alt: meta.get('_wp_attachment_image_alt') ?? '', caption: plainTitle(excerpt)};
}

/** Addresses of the old site without their host; pages that only showed a file become the file. */
export function newAddress(address: string, {site, uploads}: Library): string {
  const path = site.pathOf(address);
  if (path === undefined) return address;
  const [, hash = ''] = /^[^#]*(#.*)?$/s.exec(address)!;
  const id = /[?&](?:p|page_id|attachment_id)=(\d+)/.exec(path)?.[1];
  const known = id === undefined ? path : (site.fileById(id) ?? site.pageById(id) ?? path);
  const file = site.fileOfPage(known) ?? known;
  return (uploads.add(site.addressAt(file, address)) ?? file) + hash;
}
