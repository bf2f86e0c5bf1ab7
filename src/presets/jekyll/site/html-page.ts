import type {Document, Site} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {outputExtension} from '../urls/output-extension.ts';

/** Whether a page is HTML: Jekyll::Page#html?, or a URL that ends in a slash. */
export function isHtmlPage({id, data}: Document, {urls}: Site, settings: Settings): boolean {
  const extension = outputExtension(id.replace(/(\.\w+)#.*$/, '$1'), data.permalink, settings);
  return urls.get(id)?.endsWith('/') === true || /^\.(?:html|xhtml|htm)$/.test(extension);
}
