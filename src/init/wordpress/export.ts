/** What an export says, as it says it. */
export interface WordPressExport {
  readonly site: WordPressSite;
  /** Names to show, by login. */
  readonly authors: ReadonlyMap<string, string>;
  /** By their slug. */
  readonly categories: ReadonlyMap<string, WordPressCategory>;
  readonly items: readonly WordPressItem[];
}

export interface WordPressSite {
  readonly title: string;
  readonly description: string;
  /** Address of the home page. */
  readonly url: string;
  readonly language: string;
}

export interface WordPressCategory {
  readonly id: string;
  readonly name: string;
  /** Slug of the category that contains it, or empty. */
  readonly parent: string;
}

/** A post, a page, a file, a menu entry or anything else that WordPress stores as a post. */
export interface WordPressItem {
  readonly id: string;
  /** `post`, `page`, `attachment`, `nav_menu_item`, or one of a plugin, such as `tribe_events`. */
  readonly type: string;
  /** `publish`, `future`, `draft`, `pending`, `private`, `trash`, `inherit` … */
  readonly status: string;
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** Percent-encoded if it is not in Latin letters; empty for drafts. */
  readonly slug: string;
  /** A login. */
  readonly author: string;
  /** `2014-05-07 19:30:00` in the zone of the site. */
  readonly date: string;
  /** The same in UTC; zeros for drafts. */
  readonly dateGmt: string;
  /** Like `date`; empty in older exports. */
  readonly modified: string;
  readonly content: string;
  readonly excerpt: string;
  /** Id of the page or post that it belongs to; `0` for none. */
  readonly parent: string;
  readonly order: number;
  readonly hasPassword: boolean;
  readonly isSticky: boolean;
  readonly terms: readonly WordPressTerm[];
  /** Custom fields. */
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: number;
  /** The address of the file that an attachment is. */
  readonly file: string;
}

export interface WordPressTerm {
  /** `category`, `post_tag`, `nav_menu`, `language`, or one of a plugin. */
  readonly taxonomy: string;
  readonly slug: string;
  readonly name: string;
}
