import {escapeHtml, escapeUrl} from './escape.ts';
import type {Renderer} from './renderer.ts';

const SAFE = /^(?:#|\/|https?:\/\/|ftp:\/\/|mailto:)[a-z0-9]/i;

/** Whether a URL is of a kind that cannot run code. */
export const isSafe = (url: string): boolean => SAFE.test(url);

/** A link to an address; undefined for an unsafe one with `safe_links_only`. */
export function addressHtml({extensions}: Renderer, address: string, mail: boolean): string | undefined {
  if (!mail && extensions.has('safe_links_only') && !isSafe(address)) return undefined;
  const url = escapeUrl(mail ? `mailto:${address}` : address);
  return `<a href="${url}">${escapeHtml(address.replace(/^mailto:/, ''))}</a>`;
}
