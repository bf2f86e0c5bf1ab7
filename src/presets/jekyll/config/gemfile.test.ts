import {expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite, writeFiles} from '../../../test/site.ts';
import {gemfilePlugins} from './gemfile.ts';

const gemfile = `source "https://rubygems.org"
gem "jekyll"
gem "jekyll-paginate" # not loaded by itself
group :jekyll_plugins do
  gem "jekyll-feed", "~> 0.12"
  # gem "jekyll-toc"
  if ENV["X"]
    gem 'jemoji'
  end
  gem "github-pages"
  gem "jekyll-theme-hacker"
end
gem "jekyll-sitemap", group: :jekyll_plugins
gem "jekyll-nothing", :groups => [:default, :jekyll_plugins]
group :test do
  gem "jekyll-gist"
end
`;

test('gems of the group jekyll_plugins are plugins of the site', () => {
  expect([...gemfilePlugins(writeFiles({Gemfile: gemfile}))]).toEqual([
    ['jekyll-feed', 5],
    ['jemoji', 8],
    ['jekyll-sitemap', 13],
    ['jekyll-nothing', 14],
  ]);
  expect(gemfilePlugins(writeFiles({})).size).toBe(0);
});

test('they run, and one that is missing is named with its line', async () => {
  const site = {
    '_config.yml': 'title: T\nplugins: [jekyll-feed]\n',
    Gemfile: gemfile,
    'index.html': '---\n---\n:tada: {% nothing %}',
  };
  const {files} = await buildSite(site);
  expect(Object.keys(files).sort()).toEqual(['feed.xml', 'index.html', 'robots.txt', 'sitemap.xml']);
  expect(files['index.html']).toMatch(/^<img class="emoji"/);
  const {diagnostics} = await loadSite(writeFiles(site), {});
  expect(diagnostics).toMatchObject([{code: 'gem-missing', place: {path: 'Gemfile', line: 14}}]);
});
