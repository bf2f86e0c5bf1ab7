import {posix} from 'node:path';
import type {Settings} from '../config/settings.ts';
import {convertedExtension} from '../urls/output-extension.ts';

/** Whether a page is one that people read: Jekyll::Page#html?, or its URL ends in a slash. */
export function isHtmlPage(id: string, url: string, settings: Settings): boolean {
  const extension = convertedExtension(posix.extname(id.replace(/#.*$/, '')), settings);
  return url.endsWith('/') || /^\.(?:html|xhtml|htm)$/.test(extension);
}
