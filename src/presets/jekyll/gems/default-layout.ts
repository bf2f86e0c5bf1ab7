import type {Document, Plugin} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {pageAddress} from '../urls/page-address.ts';

/** jekyll-default-layout: Markdown that names no layout gets `home`, `page`, `post` or `default`, if there is one. */
export function defaultLayout(settings: Settings): Plugin {
  let layouts: ReadonlySet<string> = new Set();
  return {
    name: 'jekyll-default-layout',
    key: 'jekyll-default-layout-1',
    asksForTexts: true,
    read(sources) {
      layouts = new Set(sources.flatMap(({role}) => (role.kind === 'layout' ? [role.name] : [])));
      return sources;
    },
    parse(document) {
      const {format, data, collection} = document;
      const isAsked = format === 'markdown' && !Object.hasOwn(data, 'layout');
      if (!isAsked || (collection !== 'pages' && collection !== 'posts')) return document;
      const layout = candidates(document, settings).find((name) => layouts.has(name));
      return layout === undefined ? document : {...document, data: {...data, layout}};
    },
  };
}

function candidates({id, collection, data}: Document, settings: Settings): string[] {
  if (collection === 'posts') return ['post', 'default'];
  const {url} = pageAddress({path: id, permalink: data.permalink}, settings);
  return url === '/' ? ['home', 'page', 'default'] : ['page', 'default'];
}
