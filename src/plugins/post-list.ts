import {listPages, type Page, type Plugin, type Site} from '../api.ts';

export interface PostListOptions {
  /** URL of the first page: `/blog/`. */
  readonly url: string;
  /** Path of later pages: `blog/page:num/`. */
  readonly path: string;
  readonly layout: string;
  readonly title?: string;
  /** Posts per page. */
  readonly per: number;
  /** Only posts in this language. */
  readonly language?: string;
}

/** Another list of all posts, given to its layout as `paginator`, without posts that set `hidden`. */
export function postList(options: PostListOptions): Plugin {
  return {
    name: 'post-list',
    key: `post-list-1 ${JSON.stringify(options)}`,
    asksForTexts: true,
    plan: (site) => pagesOf(site, options),
  };
}

function pagesOf({lists, documents}: Site, options: PostListOptions): Page[] {
  const {url, path, layout, title, per, language} = options;
  const all = lists.get(`posts-${language}`) ?? lists.get('posts') ?? [];
  const posts = all.filter((id) => {
    const post = documents.get(id)!;
    return !post.data.hidden && (language === undefined || post.language === language);
  });
  const data = {layout, ...(title === undefined ? {} : {title})};
  const urlOf = (number: number) => `/${path.replace(/^\//, '').replace(':num', String(number))}`;
  return listPages({url, maker: 'layout', data}, posts, {per, urlOf});
}
