import type {Plugin} from '../plugin.ts';
import type {Author, FeedsConfig, MarkdownConfig, MenuItem, Permalinks, Repository} from './config.ts';

/** What a site's `ssg.config.ts` or `ssg.config.yml` may say. Everything but the title can be left out. */
export interface UserConfig {
  /** Name of the site. */
  title: string;
  /** One sentence for search engines and feeds. */
  description?: string;
  /** Where the site is published: `https://group.example`. Feeds and canonical links need it. */
  url?: string;
  /** Path below the origin when the site is not at its root: `/blog`. */
  baseUrl?: string;
  /** Language of the site: `fr`, `en`, `pt-BR`. Default: `en`. */
  language?: string;
  /** IANA time zone that dates are written in: `Europe/Paris`. */
  timezone?: string;
  /** Who writes posts that name no author. */
  author?: string | Author;
  /** Authors by the name that posts use. */
  authors?: Record<string, Author>;
  /** Folders, relative to the site. */
  content?: string;
  static?: string;
  data?: string;
  output?: string;
  /** Name of a folder in `themes/`, of a theme that comes with ssg, or of an npm package. Default: `default`. */
  theme?: string;
  /** Permalinks of posts: a template such as `/:year/:month/:day/:title/`, or `date`, `pretty`, `ordinal`, `weekdate`, `none`. */
  permalink?: string;
  /** Permalinks of pages, categories, tags, authors and years; `false` leaves these pages out. */
  permalinks?: Partial<Permalinks>;
  /** How categories and tags become parts of a URL. */
  slugs?: {mode?: 'latin' | 'default' | 'pretty' | 'ascii' | 'raw' | 'none'; cased?: boolean};
  /** Posts on a list page; 0 for all on one page. Default: 10. */
  paginate?: number | {per?: number; terms?: number; path?: string};
  /** Text that ends the excerpt. Default: `<!--more-->`. */
  excerptSeparator?: string;
  /** Publish drafts. */
  drafts?: boolean;
  /** Publish posts whose date is still to come. */
  future?: boolean;
  /** Publish posts that say `published: false`. */
  unpublished?: boolean;
  /** Publish posts whose `expires` has passed. */
  expired?: boolean;
  /** Only the newest posts; 0 for all. */
  limitPosts?: number;
  /** Front matter for all documents below a path. */
  defaults?: {path?: string; type?: string; values: Record<string, unknown>}[];
  markdown?: Partial<MarkdownConfig>;
  liquid?: {
    strictFilters?: boolean;
    strictVariables?: boolean;
    errorMode?: 'lax' | 'warn' | 'strict';
    /** Seconds that a template may take for one page; 60. */
    timeLimit?: number;
  };
  /** The three feeds; `false` leaves them out. */
  feeds?: false | Partial<FeedsConfig>;
  /** Redirects: from a path to a path or URL. */
  redirects?: Record<string, string>;
  /** Links at the top of each page. Default: the site's pages that say `menu: true`. */
  menu?: MenuItem[];
  /** Path of an image in `static/`: `/logo.svg`. */
  logo?: string;
  /** Colours of the theme: `{accent: '#b00020'}`. */
  colors?: Record<string, string>;
  /** The group elsewhere: `{Mastodon: 'https://…'}`. */
  social?: Record<string, string>;
  /** Where the site's source is: shows “Edit this page”. */
  repository?: string | ({url: string} & Partial<Repository>);
  plugins?: Plugin[];
  /** Settings of your own, `site.params` in templates. */
  params?: Record<string, unknown>;
}

/** Gives a config file its types: `export default defineConfig({title: 'Our group'})`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
