/** `blog/_posts/2019/a.md` moves to `posts/blog/2019/a.md` below the content folder. */
export function postPath(path: string): string {
  return `posts/${path.replace(/(^|\/)_posts(?:\/|$)/, '$1')}`;
}

/** `_talks/a.md` moves to `talks/a.md`; files that are not posts must not end up in `posts/`. */
export function pagePath(path: string): string {
  const plain = path.replace(/^\.\//, '').replace(/(^|\/)_/g, '$1');
  return plain.startsWith('posts/') ? `pages/${plain}` : plain;
}
