import {expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite, writeFiles} from '../../../test/site.ts';
import {gemfilePlugins, themePlugins} from './gemfile.ts';

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

test.each([
  ['', gemfile],
  [', also with Windows line endings', gemfile.replaceAll('\n', '\r\n')],
])('gems of the group jekyll_plugins are plugins of the site%s', (_, text) => {
  expect([...gemfilePlugins(writeFiles({Gemfile: text}))]).toEqual([
    ['jekyll-feed', 5],
    ['jemoji', 8],
    ['jekyll-sitemap', 13],
    ['jekyll-nothing', 14],
  ]);
  expect(gemfilePlugins(writeFiles({})).size).toBe(0);
});

test('they run, and a missing one is reported with its line', async () => {
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

test('a theme enables the plugins that its gem depends on', async () => {
  const gemspec = `Gem::Specification.new do |spec|
  spec.add_runtime_dependency "jekyll", "~> 4.0"
  spec.add_dependency("jekyll-sitemap")
  # spec.add_dependency "jekyll-feed"
  spec.add_development_dependency "jekyll-toc"
end
`;
  const site = {
    '_config.yml': 'title: T\ntheme: own\n',
    'own.gemspec': gemspec,
    'index.html': '---\n---\n',
  };
  const {files} = await buildSite(site);
  expect(Object.keys(files).sort()).toEqual(['index.html', 'own.gemspec', 'robots.txt', 'sitemap.xml']);
  expect(themePlugins(writeFiles({}), 'jekyll-theme-hacker')).toEqual(['jekyll-seo-tag']);
  expect(themePlugins(writeFiles({}), '../own')).toEqual([]);
});

test('a tag whose plugin is built in but not enabled says how to enable it', async () => {
  const page = '---\n---\n{% gist a/1 %}';
  const hint = 'Add jekyll-gist to `plugins` in _config.yml: this tag belongs to it, and it is built in.';
  const {diagnostics} = await buildSite({'_config.yml': 'title: T\n', 'a.html': page});
  expect(diagnostics).toMatchObject([{severity: 'error', code: 'liquid-unknown-tag', hint}]);
  const other = await buildSite({'_config.yml': 'plugins: [jekyll-nothing]\n', 'a.html': page});
  expect(other.diagnostics).toMatchObject([{severity: 'warning', code: 'tag-unknown', hint}]);
});
