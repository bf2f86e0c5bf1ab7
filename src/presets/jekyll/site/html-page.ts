import type {Document, Site} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {outputExtension} from '../urls/output-extension.ts';

/** Whether a page is one that people read: Jekyll::Page#html?, or its URL ends in a slash. */
export function isHtmlPage({id, data}: Document, {urls}: Site, settings: Settings): boolean {
  const extension = outputExtension(id.replace(/#.*$/, ''), data.permalink, settings);
  return urls.get(id)?.endsWith('/') === true || /^\.(?:html|xhtml|htm)$/.test(extension);
}
