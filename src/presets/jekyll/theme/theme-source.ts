/** Repositories of themes whose gems have other names. */
const REPOSITORIES: Readonly<Record<string, string>> = {
  'beautiful-jekyll-theme': 'daattali/beautiful-jekyll',
  'bulma-clean-theme': 'chrisrhymes/bulma-clean-theme',
  'jekyll-swiss': 'broccolini/swiss',
  'jekyll-text-theme': 'kitian616/jekyll-TeXt-theme',
  'jekyll-theme-chirpy': 'cotes2020/jekyll-theme-chirpy',
  'jekyll-theme-hydejack': 'hydecorp/hydejack',
  'jekyll-theme-primer': 'pages-themes/primer',
  'jekyll-theme-so-simple': 'mmistakes/so-simple-theme',
  'just-the-docs': 'just-the-docs/just-the-docs',
  'minimal-mistakes-jekyll': 'mmistakes/minimal-mistakes',
  'type-on-strap': 'sylhare/Type-on-Strap',
};

/** GitHub Pages' own themes: the gem jekyll-theme-cayman is in the repository pages-themes/cayman. */
const OF_GITHUB =
  /^jekyll-theme-(architect|cayman|dinky|hacker|leap-day|merlot|midnight|minimal|modernist|slate|tactile|time-machine)$/;

/** Where to get the files of a theme's gem. */
export function sourceOfGem(name: string): string {
  const [, own] = OF_GITHUB.exec(name) ?? [];
  const repository = own ? `pages-themes/${own}` : REPOSITORIES[name];
  return repository ? `https://github.com/${repository}` : `its gem (\`bundle info --path ${name}\`)`;
}

/** Where to get a theme named as for jekyll-remote-theme: `owner/name@ref`, or a URL on another host. */
export function sourceOfRemote(name: string): string {
  const [repository, ref] = name.split('@');
  const url = /^https?:/.test(name) ? repository! : `https://github.com/${repository}`;
  return ref ? `${url} at ${ref}` : url;
}
