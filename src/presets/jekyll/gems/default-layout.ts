import type {Document, Plugin} from '../../../api.ts';
import type {Settings} from '../config/settings.ts';
import {layouts as layoutsOfMinima} from '../minima/layouts.ts';
import {asksForMinima} from '../minima/minima.ts';
import {themeOf} from '../theme/theme.ts';
import {pageAddress} from '../urls/page-address.ts';

/** jekyll-default-layout: Markdown that names no layout gets `home`, `page`, `post` or `default`, if there is one. */
export function defaultLayout(settings: Settings): Plugin {
  let layouts: ReadonlySet<string> = new Set();
  return {
    name: 'jekyll-default-layout',
    key: 'jekyll-default-layout-2',
    asksForTexts: true,
    read(sources) {
      const own = sources.flatMap(({role}) => (role.kind === 'layout' ? [role.name] : []));
      layouts = new Set([...own, ...ofTheme(settings)]);
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

/** Every theme has `default`. If the theme is not here, the page then lacks that layout, which is reported. */
function ofTheme(settings: Settings): readonly string[] {
  if (asksForMinima(settings)) return Object.keys(layoutsOfMinima);
  return themeOf(settings) ? ['default'] : [];
}

function candidates({id, collection, data}: Document, settings: Settings): string[] {
  if (collection === 'posts') return ['post', 'default'];
  const {url} = pageAddress({path: id, permalink: data.permalink}, settings);
  return url === '/' ? ['home', 'page', 'default'] : ['page', 'default'];
}
