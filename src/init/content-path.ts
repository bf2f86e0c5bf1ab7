/** `blog/_posts/2019/a.md` goes to `posts/blog/2019/a.md` below the content folder. */
export function postPath(path: string): string {
  return `posts/${path.replace(/(^|\/)_posts(?:\/|$)/, '$1')}`;
}

/** `_talks/a.md` goes to `talks/a.md`; what is no post may not lie where posts are. */
export function pagePath(path: string): string {
  const plain = path.replace(/^\.\//, '').replace(/(^|\/)_/g, '$1');
  return plain.startsWith('posts/') ? `pages/${plain}` : plain;
}
