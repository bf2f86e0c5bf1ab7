import type {Config} from './config.ts';
import type {Plugin} from './plugin.ts';
import {atom} from './plugins/atom.ts';
import {images} from './plugins/images/images.ts';
import {jsonFeed} from './plugins/json-feed.ts';
import {redirects} from './plugins/redirects.ts';
import {rss} from './plugins/rss.ts';
import {search} from './plugins/search/search.ts';
import {sitemap} from './plugins/sitemap.ts';
import {socialCards} from './plugins/social-cards/social-cards.ts';
import {translations} from './plugins/translations.ts';
import {group, groupPages} from './presets/group/index.ts';

/** The plugins that every native site has. */
export function builtInPlugins(): Plugin[] {
  return [rss(), atom(), jsonFeed(), sitemap(), redirects(), search(), translations(), group()];
}

/** The plugins that the settings of a native site ask for. */
export function pluginsAskedFor({images: settings, markdown, socialCards: hasCards}: Config): Plugin[] {
  return [
    ...(settings && markdown.imageSizes ? [images(settings)] : []),
    ...(hasCards ? [socialCards()] : []),
  ];
}

/** A Jekyll site gets feeds and a sitemap through its own list of plugins; events are on everywhere. */
export function pluginsForJekyll(): Plugin[] {
  return [group(), groupPages()];
}
