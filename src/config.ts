import type {Plugin} from './plugin.ts';
import type {UnifiedPlugin} from './unified-plugin.ts';

export interface Author {
  readonly name: string;
  readonly email?: string;
  readonly url?: string;
  readonly avatar?: string;
  readonly bio?: string;
}

export interface MenuItem {
  readonly title: string;
  readonly url: string;
}

/** How Markdown is converted to HTML. */
export interface MarkdownConfig {
  /** `gfm` is GitHub's Markdown; `kramdown` is the dialect of Jekyll. */
  readonly dialect: 'gfm' | 'kramdown';
  /** `auto` uses the native parser where it can, and remark-parse otherwise. */
  readonly parser: 'auto' | 'satteri' | 'remark';
  readonly remark: readonly UnifiedPlugin[];
  readonly rehype: readonly UnifiedPlugin[];
  /** Run Liquid in the bodies of posts and pages. */
  readonly liquid: boolean;
  /** Curly quotes and dashes, and French spacing in French text. */
  readonly typography: boolean;
  readonly headingIds: boolean;
  /** Give each heading a link to itself. */
  readonly headingAnchors: boolean;
  /** Give pictures of the site the width and height of their files. */
  readonly imageSizes: boolean;
  readonly highlight: 'prism' | 'shiki' | false;
  /** Options of the kramdown dialect, by kramdown's names in camelCase. */
  readonly kramdown: Readonly<Record<string, unknown>>;
}

/** The Markdown settings of a site that sets none. */
export const markdownDefaults: MarkdownConfig = {
  dialect: 'gfm',
  parser: 'auto',
  remark: [],
  rehype: [],
  liquid: true,
  typography: true,
  headingIds: true,
  headingAnchors: true,
  imageSizes: true,
  highlight: 'prism',
  kramdown: {},
};

export interface FeedsConfig {
  /** Number of items in a feed; 0 means all. */
  readonly limit: number;
  /** URL paths; false means no such feed. */
  readonly rss: string | false;
  readonly atom: string | false;
  readonly json: string | false;
  /** The same three feeds below each category's page. */
  readonly categories: boolean;
  /** What identifies an item: its `guid` or else its permalink; its permalink; or jekyll-feed's id. */
  readonly id: 'guid' | 'permalink' | 'jekyll-feed';
}

/** Smaller versions of pictures. */
export interface ImagesConfig {
  /** In pixels. */
  readonly widths: readonly number[];
  /** Of WebP, from 1 to 100. */
  readonly quality: number;
  /** How wide pictures are shown: the `sizes` of HTML. */
  readonly sizes: string;
}

export interface Permalinks {
  readonly posts: string;
  readonly pages: string;
  readonly categories: string | false;
  readonly tags: string | false;
  readonly authors: string | false;
  readonly years: string | false;
}

export interface Repository {
  /** `https://github.com/group/site`. */
  readonly url: string;
  readonly branch: string;
  readonly kind: 'github' | 'gitlab' | 'gitea';
  /** The site's folder inside the repository. */
  readonly folder: string;
}

/** The configuration as the stages see it, with all defaults filled in. */
export interface Config {
  readonly title: string;
  readonly description: string;
  /** Origin without a trailing slash, `https://group.example`; empty if unknown. */
  readonly url: string;
  /** Path at which the site is published, without a trailing slash: `/blog`, or empty. */
  readonly baseUrl: string;
  /** BCP 47: `fr`, `en-GB`. */
  readonly language: string;
  /** IANA name. */
  readonly timezone: string;
  readonly author: Author | undefined;
  readonly authors: Readonly<Record<string, Author>>;
  readonly folders: {
    readonly content: string;
    readonly static: string;
    readonly data: string;
    readonly layouts: string;
    readonly includes: string;
    readonly assets: string;
    readonly themes: string;
    readonly output: string;
    readonly cache: string;
  };
  /** Empty for a site that has all its layouts itself. */
  readonly theme: string;
  readonly permalinks: Permalinks;
  readonly slugs: {
    readonly mode: 'latin' | 'default' | 'pretty' | 'ascii' | 'raw' | 'none';
    readonly cased: boolean;
  };
  /**
   * `per` is the number of posts on a page, `terms` the same for the pages of categories, tags, authors and
   * years; 0 puts all on one page. `path` is appended to the list's URL from the second page on.
   */
  readonly paginate: {readonly per: number; readonly terms: number; readonly path: string};
  readonly excerptSeparator: string;
  readonly publish: {
    readonly drafts: boolean;
    readonly future: boolean;
    readonly unpublished: boolean;
    readonly expired: boolean;
    /** Only this many of the newest posts; 0 means all. */
    readonly limit: number;
  };
  readonly defaults: readonly {
    readonly path: string;
    readonly type: string | undefined;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  readonly markdown: MarkdownConfig;
  readonly liquid: {
    /** `auto` escapes what templates print; `none` does not, like Jekyll. */
    readonly escape: 'auto' | 'none';
    readonly strictFilters: boolean;
    readonly strictVariables: boolean;
    /** Whether `== blank` can be true; by default it never is. */
    readonly blank?: boolean;
    /** The version of Jekyll whose filters and tags are followed; 4 by default. */
    readonly jekyll?: 3 | 4;
    readonly errorMode: 'lax' | 'warn' | 'strict';
    /** Seconds that one template may take. */
    readonly timeLimit: number;
    /** What to do about tags that ssg does not have, by tag name. */
    readonly tagHints?: Readonly<Record<string, string>>;
    /** Called with the JavaScript compiled from each template, for debugging. */
    readonly inspect?: (path: string, source: string) => void;
  };
  /** `decode` turns entities in front matter into characters; `keep` leaves data as written. */
  readonly entities: 'decode' | 'keep';
  /** Jekyll has its own rules for reading dates, titles and lists. */
  readonly mode: 'native' | 'jekyll';
  /** Create the home, category, tag, author, year and archive pages without being asked. */
  readonly indexes: boolean;
  /** Give documents without a layout, or whose layout is missing, the layout `post` or `page`. */
  readonly fallbackLayouts: boolean;
  /** Two pages for one URL: an error, or a warning, keeping the page that Jekyll would keep. */
  readonly collisions: 'error' | 'warning';
  /** Unreadable front matter: an error, or a warning, publishing the file without it. */
  readonly brokenFrontMatter: 'error' | 'warning';
  readonly feeds: FeedsConfig;
  /** From → to: a URL path → a URL path or any URL. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Undefined if pictures have no smaller versions. */
  readonly images: ImagesConfig | undefined;
  /** A picture for social networks for each post, event and speaker without one. */
  readonly socialCards: boolean;
  /** Paths without the base path, at which something else answers. */
  readonly links: {readonly ignore: readonly string[]};
  readonly menu: readonly MenuItem[] | undefined;
  readonly logo: string | undefined;
  /** CSS variables of the theme, without the leading dashes: `{accent: '#b00'}`. */
  readonly colors: Readonly<Record<string, string>>;
  /** The group's profiles on other sites: name → URL. */
  readonly social: Readonly<Record<string, string>>;
  readonly repository: Repository | undefined;
  /** A page to search the site. */
  readonly search: boolean;
  /** Of sponsors, the highest first. */
  readonly sponsorLevels: readonly string[];
  readonly environment: string;
  readonly plugins: readonly Plugin[];
  /** The site's own settings; `site.params` in templates. */
  readonly params: Readonly<Record<string, unknown>>;
}
