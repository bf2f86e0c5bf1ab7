import type {Plugin} from '../plugin.ts';

/** A unified plugin, alone or with its options: `remarkMath` or `[remarkToc, {heading: 'Inhalt'}]`. */
export type UnifiedPlugin = unknown | readonly [plugin: unknown, ...options: unknown[]];

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

/** How Markdown becomes HTML. */
export interface MarkdownConfig {
  /** `gfm` is GitHub's Markdown; `kramdown` is what Jekyll writes. */
  readonly dialect: 'gfm' | 'kramdown';
  /** `auto` takes the native parser where it serves and remark-parse otherwise. */
  readonly parser: 'auto' | 'satteri' | 'remark';
  readonly remark: readonly UnifiedPlugin[];
  readonly rehype: readonly UnifiedPlugin[];
  /** Run Liquid in the bodies of posts and pages. */
  readonly liquid: boolean;
  /** Curly quotes, dashes, and French spaces in French text. */
  readonly typography: boolean;
  readonly headingIds: boolean;
  /** A link on each heading that leads to it. */
  readonly headingAnchors: boolean;
  readonly highlight: 'prism' | 'shiki' | false;
  /** Options of the kramdown dialect, by kramdown's names in camelCase. */
  readonly kramdown: Readonly<Record<string, unknown>>;
}

/** What a site that says nothing of Markdown gets. */
export const markdownDefaults: MarkdownConfig = {
  dialect: 'gfm',
  parser: 'auto',
  remark: [],
  rehype: [],
  liquid: true,
  typography: true,
  headingIds: true,
  headingAnchors: true,
  highlight: 'prism',
  kramdown: {},
};

export interface FeedsConfig {
  /** Items in a feed; 0 is all. */
  readonly limit: number;
  /** URL paths, or false for none. */
  readonly rss: string | false;
  readonly atom: string | false;
  readonly json: string | false;
  /** The same three below each category's page. */
  readonly categories: boolean;
  /** What identifies an item: its `guid`, else its permalink; or the permalink always; or jekyll-feed's id. */
  readonly id: 'guid' | 'permalink' | 'jekyll-feed';
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
  /** Folder of the site inside the repository. */
  readonly folder: string;
}

/** The configuration with every default filled in: what the stages see. */
export interface Config {
  readonly title: string;
  readonly description: string;
  /** Origin without a slash at its end: `https://group.example`; empty when not known. */
  readonly url: string;
  /** Path that the site stands under, without a slash at its end: `/blog`, or empty. */
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
   * `per` posts a page, 0 for all on one, and `terms` on the pages of categories, tags, authors and
   * years; `path` is appended to the list's URL from the second page on.
   */
  readonly paginate: {readonly per: number; readonly terms: number; readonly path: string};
  readonly excerptSeparator: string;
  readonly publish: {
    readonly drafts: boolean;
    readonly future: boolean;
    readonly unpublished: boolean;
    readonly expired: boolean;
    /** Newest posts only; 0 is all. */
    readonly limit: number;
  };
  readonly defaults: readonly {
    readonly path: string;
    readonly type: string | undefined;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  readonly markdown: MarkdownConfig;
  readonly liquid: {
    /** `auto`: what templates print is escaped; `none`: as Jekyll prints it. */
    readonly escape: 'auto' | 'none';
    readonly strictFilters: boolean;
    readonly strictVariables: boolean;
    readonly errorMode: 'lax' | 'warn' | 'strict';
    /** Seconds that one template may take. */
    readonly timeLimit: number;
    /** What to do about tags that nothing here has, by their names. */
    readonly tagHints?: Readonly<Record<string, string>>;
    /** Is handed the JavaScript that each template became, for debugging. */
    readonly inspect?: (path: string, source: string) => void;
  };
  /** `decode`: legacy entities in front-matter texts become characters; `keep`: data stays as written. */
  readonly entities: 'decode' | 'keep';
  /** How files are read: Jekyll has rules of its own for dates, titles and lists. */
  readonly mode: 'native' | 'jekyll';
  /** Home, category, tag, author, year and archive pages are made without being asked for. */
  readonly indexes: boolean;
  /** A document whose layout is missing, or that names none, gets `post` or `page`. */
  readonly fallbackLayouts: boolean;
  /** Two pages for one URL: an error, or a warning and the one that Jekyll keeps. */
  readonly collisions: 'error' | 'warning';
  /** Front matter that cannot be read: an error, or a warning and a file that is published without it. */
  readonly brokenFrontMatter: 'error' | 'warning';
  readonly feeds: FeedsConfig;
  /** From → to; both URL paths, or `to` anywhere. */
  readonly redirects: Readonly<Record<string, string>>;
  readonly menu: readonly MenuItem[] | undefined;
  readonly logo: string | undefined;
  /** CSS variables of the theme without their dashes: `{accent: '#b00'}`. */
  readonly colors: Readonly<Record<string, string>>;
  /** Profiles of the group elsewhere: name → URL. */
  readonly social: Readonly<Record<string, string>>;
  readonly repository: Repository | undefined;
  readonly environment: string;
  readonly plugins: readonly Plugin[];
  /** The site's own settings, as `site.params` in templates. */
  readonly params: Readonly<Record<string, unknown>>;
}
