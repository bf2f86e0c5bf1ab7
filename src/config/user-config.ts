import type {
  Author,
  FeedsConfig,
  ImagesConfig,
  MarkdownConfig,
  MenuItem,
  Permalinks,
  Repository,
} from '../config.ts';
import type {Plugin} from '../plugin.ts';

/** What a site's `ssg.config.ts` or `ssg.config.yml` can contain. Only the title is required. */
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
  /** IANA time zone of dates: `Europe/Paris`. Default: `UTC`. */
  timezone?: string;
  /** The author of posts that name none. */
  author?: string | Author;
  /** Authors by the names used in posts. */
  authors?: Record<string, Author>;
  /** Folders, relative to the site. */
  content?: string;
  static?: string;
  data?: string;
  output?: string;
  /** Name of a folder in `themes/`, of a theme included in ssg, or of an npm package. Default: `default`. */
  theme?: string;
  /** Permalinks of posts: a template such as `/:year/:month/:day/:title/`, or `date`, `pretty`, `ordinal`, `weekdate`, `none`. */
  permalink?: string;
  /** Permalinks of pages, categories, tags, authors and years; `false` leaves out all pages of that kind. */
  permalinks?: Partial<Permalinks>;
  /** How categories and tags become parts of a URL. */
  slugs?: {mode?: 'latin' | 'default' | 'pretty' | 'ascii' | 'raw' | 'none'; cased?: boolean};
  /** Posts on a list page; 0 for all on one page. Default: 10. */
  paginate?: number | {per?: number; terms?: number; path?: string};
  /** Text that ends the excerpt. Default: `<!--more-->`. */
  excerptSeparator?: string;
  /** Publish drafts. */
  drafts?: boolean;
  /** Publish posts with a future date. */
  future?: boolean;
  /** Publish posts with `published: false`. */
  unpublished?: boolean;
  /** Publish posts whose `expires` date has passed. */
  expired?: boolean;
  /** Publish only this many of the newest posts; 0 for all. */
  limitPosts?: number;
  /** Front matter for all documents below a path. */
  defaults?: {path?: string; type?: string; values: Record<string, unknown>}[];
  markdown?: Partial<MarkdownConfig>;
  liquid?: {
    strictFilters?: boolean;
    strictVariables?: boolean;
    errorMode?: 'lax' | 'warn' | 'strict';
    /** Seconds that a template may take for one page. Default: 60. */
    timeLimit?: number;
  };
  /** The three feeds; `false` leaves them out. */
  feeds?: false | Partial<FeedsConfig>;
  /** Redirects: from a path to a path or URL. */
  redirects?: Record<string, string>;
  /** Smaller versions of the pictures in texts; needs the package sharp. Default: `false`. */
  images?: boolean | Partial<ImagesConfig>;
  /** A picture with the title for each post, event and speaker without one, for social networks; needs the package sharp. Default: `false`. */
  socialCards?: boolean;
  /** Links to paths that begin with one of these are not reported as dead: something else answers there, such as a wiki. */
  links?: {ignore?: string[]};
  /** Links at the top of each page. Default: posts, events, pages with `menu: true`, and feeds. */
  menu?: MenuItem[];
  /** Path of an image in `static/`: `/logo.svg`. */
  logo?: string;
  /** Colours of the theme: `{accent: '#b00020'}`. */
  colors?: Record<string, string>;
  /** The group's profiles on other sites: `{Mastodon: 'https://…'}`. */
  social?: Record<string, string>;
  /** Where the source of the site is; adds “Edit this page” links. */
  repository?: string | ({url: string} & Partial<Repository>);
  /** A page at `/search/` to search the site, and a link to it at the top. Default: `false`. */
  search?: boolean;
  /** The levels of sponsors, the highest first. Default: platinum, gold, silver and bronze, in the usual languages. */
  sponsorLevels?: string[];
  plugins?: Plugin[];
  /** Your own settings; `site.params` in templates. */
  params?: Record<string, unknown>;
}

/** Adds types to a config file: `export default defineConfig({title: 'Our group'})`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}
