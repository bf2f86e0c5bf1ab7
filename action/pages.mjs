// What GitHub Pages provides for a site that does not set it: its address, its title and `site.github`
// (jekyll-github-metadata).
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {textIn} from './inputs.mjs';

/**
 * Settings that the site's own override. `ask` returns an API response, if there is one; `folder` is where the
 * site is in its repository.
 */
export async function pagesSettings(env, {source, folder = '', configText, ask}) {
  const [owner = '', name = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (name === '') return {};
  const [repo, pages, person] = await Promise.all(
    [`repos/${owner}/${name}`, `repos/${owner}/${name}/pages`, `users/${owner}`].map(async (path) => {
      return (await ask(path)) ?? {};
    }),
  );
  const isOfUser = name.toLowerCase() === `${owner}.github.io`.toLowerCase();
  const address = pages.html_url ?? guess({owner, name, isOfUser, source});
  const {origin, pathname} = new URL(address);
  const baseurl = pathname.replace(/\/$/, '');
  const title = isOfUser ? (person.name ?? owner) : name;
  return {
    ...(['_layouts', 'index.html'].some((own) => existsSync(join(source, own)))
      ? {}
      : {theme: 'jekyll-theme-primer'}),
    // As in jekyll-github-metadata: a site with its own `name` gets no title.
    ...(/^name:/m.test(configText) ? {} : {title}),
    description: repo.description ?? null,
    url: origin,
    baseurl,
    github: {
      ...linksOf(`${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${owner}`, name, {repo, pages, folder}),
      ...{url: origin + baseurl, baseurl, is_user_page: isOfUser, is_project_page: !isOfUser},
      ...{repository_nwo: `${owner}/${name}`, repository_name: name, owner_name: owner},
      ...{project_title: name, project_tagline: repo.description ?? null},
      owner_display_name: person.name ?? null,
      owner: {login: owner, name: person.name ?? null, ...pick(person, 'avatar_url html_url bio blog')},
      ...pick(repo, 'language license private archived disabled'),
      show_downloads: repo.has_downloads ?? null,
      build_revision: env.INPUT_BUILD_REVISION || env.GITHUB_SHA || null,
      environment: 'production',
      hostname: 'github.com',
      api_url: env.GITHUB_API_URL ?? 'https://api.github.com',
    },
  };
}

/** Queries GitHub's API; undefined if the token has no access, or there is no answer. */
export function askGitHub({GITHUB_API_URL = 'https://api.github.com', INPUT_TOKEN}) {
  return async (path) => {
    try {
      const response = await fetch(`${GITHUB_API_URL}/${path}`, {
        headers: INPUT_TOKEN ? {authorization: `Bearer ${INPUT_TOKEN}`} : {},
        signal: AbortSignal.timeout(10_000),
      });
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  };
}

function guess({owner, name, isOfUser, source}) {
  const domain = textIn(source, 'CNAME').trim().split(/\s/)[0];
  const host = /^[\w.-]+$/.test(domain) ? domain : `${owner.toLowerCase()}.github.io`;
  return `https://${host}/${isOfUser || host === domain ? '' : name}`;
}

function linksOf(ownerUrl, name, {repo, pages, folder}) {
  const repository = `${ownerUrl}/${name}`;
  const source = {branch: pages.source?.branch ?? repo.default_branch ?? 'main', path: `/${folder}`};
  return {
    owner_url: ownerUrl,
    owner_gravatar_url: `${ownerUrl}.png`,
    repository_url: repository,
    clone_url: `${repository}.git`,
    releases_url: `${repository}/releases`,
    issues_url: repo.has_issues === false ? null : `${repository}/issues`,
    wiki_url: repo.has_wiki === false ? null : `${repository}/wiki`,
    zip_url: `${repository}/zipball/${source.branch}`,
    tar_url: `${repository}/tarball/${source.branch}`,
    source,
  };
}

function pick(from, names) {
  return Object.fromEntries(names.split(' ').map((name) => [name, from[name] ?? null]));
}
