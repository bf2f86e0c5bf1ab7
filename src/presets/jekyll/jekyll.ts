import type {Plugin, Source} from '../../index.ts';
import type {Settings} from './config/settings.ts';
import {describeDocument} from './describe/describe-document.ts';
import {describePage} from './describe/describe-page.ts';
import {parseDocument} from './parse/parse-document.ts';
import {paginate, planLists} from './plugins/paginate.ts';
import {readSite} from './read/read-site.ts';
import {relateSite} from './relate/relate-site.ts';
import {convertText} from './render/convert.ts';
import {relativeInclude} from './render/include-file.ts';
import {liquidHooks} from './render/liquid-hooks.ts';
import {createGlobals} from './site/globals.ts';
import {addressOf} from './urls/address.ts';

/** Builds a Jekyll site in place: each hook gives the core what Jekyll's part of the same name does. */
export function jekyll(settings: Settings): Plugin {
  let files: readonly Source[] = [];
  const globals = createGlobals(settings, () => files);
  return {
    name: 'jekyll',
    key: 'jekyll-1',
    read(_, context) {
      const sources = readSite(settings, context);
      files = sources.filter(({role}) => role.kind === 'file');
      return sources;
    },
    parse: (document) => parseDocument(document, settings),
    permalink: (document, context) => addressOf(document, settings, context),
    relate: (site) => paginate(relateSite(site, settings), settings),
    describe: (document, view) =>
      document.collection === 'pages'
        ? describePage(document, view)
        : describeDocument(document, view, settings),
    globals: (page, view) => globals.of(page, view),
    include: (name, from) => (from.relative ? relativeInclude(name, from.path, settings) : undefined),
    liquid: (site) => liquidHooks(site, files, settings),
    convert: (text, document) => convertText(text, document, settings),
    plan: (site) => planLists(site, settings),
  };
}
