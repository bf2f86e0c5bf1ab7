import {callPlugin, having, nowhere} from '../hooks.ts';
import type {Page, Site} from '../model.ts';
import type {Context} from '../plugin.ts';

/** The pages that plugins plan; each is checked. */
export function planByPlugins(site: Site, context: Context): Page[] {
  return having(context.config.plugins, 'plan').flatMap((plugin) => {
    const call = () => asPages(plugin.plan(site, context), site);
    return callPlugin<readonly Page[]>({plugin, hook: 'plan', place: nowhere}, context, call, []);
  });
}

function asPages(pages: Iterable<Page>, site: Site): readonly Page[] {
  const isList = typeof pages?.[Symbol.iterator] === 'function';
  // Anything but a list is reported by the caller.
  return isList ? [...pages].map((page) => asPage(page, site)) : (pages as readonly Page[]);
}

function asPage(page: Page, {documents}: Site): Page {
  const lacking = (['url', 'output', 'maker'] as const).find((key) => typeof page?.[key] !== 'string');
  if (lacking !== undefined) throw new TypeError(`it planned a page without \`${lacking}\`.`);
  const {url, maker, source, subject, list} = page;
  if (maker === 'copy' && source === undefined)
    throw new TypeError(`it planned to copy a file to ${url} without its \`source\`.`);
  const shown = [...(subject === undefined ? [] : [subject]), ...(list?.documents ?? [])];
  const unknown = shown.find((id) => !documents.has(id));
  if (unknown !== undefined)
    throw new TypeError(`the page ${url} shows \`${unknown}\`, which is not a document of the site.`);
  return page;
}
