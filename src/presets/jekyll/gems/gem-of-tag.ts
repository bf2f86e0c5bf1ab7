/** Tags of built-in plugins that a site has to enable. */
const GEMS: Readonly<Record<string, string>> = {
  avatar: 'jekyll-avatar',
  feed_meta: 'jekyll-feed',
  gist: 'jekyll-gist',
  github_edit_link: 'jekyll-github-metadata',
  last_modified_at: 'jekyll-last-modified-at',
  seo: 'jekyll-seo-tag',
};

/** Hints for tags whose plugin is not enabled: a theme's gem or GitHub Pages may have provided it. */
export function tagHints(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(GEMS).map((tag) => [tag, hintForTag(tag)!]));
}

export function hintForTag(tag: string): string | undefined {
  const gem = Object.hasOwn(GEMS, tag) ? GEMS[tag] : undefined;
  return gem && `Add ${gem} to \`plugins\` in _config.yml: this tag belongs to it, and it is built in.`;
}
