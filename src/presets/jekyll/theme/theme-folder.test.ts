import {describe, expect, test} from 'vitest';
import {loadSite} from '../../../commands/load-site.ts';
import {buildSite, type Files, writeFiles} from '../../../test/site.ts';

const theme: Files = {
  '_theme/_layouts/default.html': '<main>{% include head.html %}{{ content }}</main>',
  '_theme/_layouts/home.html': '---\nlayout: default\n---\nhome of the theme {{ content }}',
  '_theme/_includes/head.html': '<b>{{ site.data.words.hello }}</b>',
  '_theme/_data/words.yml': 'hello: Welcome\n',
  '_theme/_sass/part.scss': 'i { top: 0 }\n',
  '_theme/assets/css/style.scss': '---\n---\n@import "part";\n',
  '_theme/assets/logo.svg': '<svg/>',
};
const site: Files = {
  ...theme,
  '_config.yml': 'title: T\ntheme: jekyll-theme-slate\nsass: {style: compressed}\n',
  'index.html': '---\nlayout: home\n---\nHi',
};

describe('a theme in _theme', () => {
  test('has layouts, includes, data, stylesheets and other assets for the site', async () => {
    const {files, diagnostics} = await buildSite(site);
    expect(diagnostics).toEqual([]);
    expect(files).toMatchObject({
      'index.html': '<main><b>Welcome</b>home of the theme Hi</main>',
      'assets/css/style.css': 'i{top:0}\n',
    });
    expect(Object.keys(files).sort()).toEqual(['assets/css/style.css', 'assets/logo.svg', 'index.html']);
  });

  test('comes after what the site has itself', async () => {
    const {files} = await buildSite({
      ...site,
      '_layouts/home.html': '---\nlayout: default\n---\nour home {{ content }}',
      '_includes/head.html': '<b>{{ site.data.words.hello }}, all</b>',
      '_data/words.yml': 'hello: Hello\n',
      '_sass/part.scss': 'i { top: 1px }\n',
      'assets/css/style.scss': '---\n---\nb { left: 0 }\n@import "part";\n',
    });
    expect(files).toMatchObject({
      'index.html': '<main><b>Hello, all</b>our home Hi</main>',
      'assets/css/style.css': 'b{left:0}i{top:1px}\n',
    });
  });

  test('is not used if the site names no theme', async () => {
    const {files, diagnostics} = await buildSite({...site, '_config.yml': 'title: T\n'});
    expect(files).toEqual({'index.html': 'Hi'});
    expect(diagnostics.map(({code}) => code)).toEqual(['layout-missing']);
  });

  test('takes the place of the minima that is built in', async () => {
    const {files} = await buildSite({...site, '_config.yml': 'title: T\ntheme: minima\n'});
    expect(files['index.html']).toBe('<main><b>Welcome</b>home of the theme Hi</main>');
  });

  test('has settings of its own, below those of the site, but for those that Jekyll has itself', async () => {
    const files = {
      ...site,
      '_theme/_config.yml': 'mood: calm\nskin: {colour: red, width: 2}\npermalink: /x/:title\n',
      '_config.yml': 'theme: jekyll-theme-slate\nskin: {colour: blue}\n',
      'index.html':
        '---\n---\n{{ site.mood }} {{ site.skin.colour }} {{ site.skin.width }} {{ site.permalink }}',
    };
    expect((await buildSite(files)).files['index.html']).toBe('calm blue 2 date');
    const refused = {...files, '_config.yml': `${files['_config.yml']}ignore_theme_config: true\n`};
    expect((await buildSite(refused)).files['index.html']).toBe(' blue  date');
    const remote = {...files, '_config.yml': 'remote_theme: group/theme\n'};
    expect((await buildSite(remote)).files['index.html']).toBe('   date');
  });

  test('brings the plugins that its gem needs', async () => {
    const {files} = await buildSite({
      ...site,
      '_theme/theme.json': '{"name": "jekyll-theme-slate", "plugins": ["jekyll-sitemap", "rake"]}',
    });
    expect(Object.keys(files)).toContain('sitemap.xml');
  });

  test('that is not the one named is a warning', async () => {
    const root = writeFiles({...site, '_theme/theme.json': '{"name": "jekyll-theme-hacker"}'});
    const {diagnostics} = await loadSite(root, {});
    expect(diagnostics).toMatchObject([
      {
        code: 'theme-other',
        place: {path: '_config.yml', line: 2},
        message: 'The theme `jekyll-theme-slate` is named here, but `_theme` has `jekyll-theme-hacker`.',
      },
    ]);
  });
});
