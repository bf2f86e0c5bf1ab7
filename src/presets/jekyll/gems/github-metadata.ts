import type {Plugin} from '../../../api.ts';
import type {TagContext} from '../../../liquid/index.ts';
import {mapOf, type Settings, textOf} from '../config/settings.ts';

/**
 * jekyll-github-metadata: `{% github_edit_link "Improve this page" %}`. Builds do not use the network: `site.github`
 * comes from the settings, to which the GitHub action adds its own.
 */
export function githubMetadata({values}: Settings): Plugin {
  const github = mapOf(values.github);
  return {
    name: 'jekyll-github-metadata',
    key: 'jekyll-github-metadata-1',
    asksForTexts: true,
    tags: {github_edit_link: {render: (tag) => editLink(tag, github)}},
  };
}

function editLink(tag: TagContext, github: Readonly<Record<string, unknown>>): string {
  const repository = textOf(github.repository_url);
  const {branch, path: folder} = mapOf(github.source);
  if (repository === '' || textOf(branch) === '') {
    tag.warn('github-unknown', '`site.github` does not know the repository, so the link is left out.');
    return '';
  }
  const parts = [branch, folder, mapOf(tag.get('page')).path].map((part) =>
    textOf(part).replace(/^\/|\/$/g, ''),
  );
  const url = encodeURI([repository, 'edit', ...parts.filter(Boolean)].join('/'));
  const [, text = ''] = /"(.*)"/.exec(tag.markup) ?? /'(.*)'/.exec(tag.markup) ?? [];
  return text === '' ? url : `<a href="${url}">${text}</a>`;
}
