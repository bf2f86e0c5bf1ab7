import {describe, expect, it} from 'vitest';
import {buildSite, type Files} from '../../../test/site.ts';

const CONFIG = 'title: Group\nurl: https://group.example\ntimezone: Europe/Paris\nrepository: group/site\n';

const SITE: Files = {
  '_config.yml': `${CONFIG}ssg: {repository: true}\n`,
  '_layouts/page.html': '<h1>{{ page.title }}</h1>{{ content }}',
  '_layouts/post.html': '{{ page.edit_url }} {{ page.event.recap_form }} {% include event-details.html %}',
  'index.html': '---\n---\n{% for page in site.pages %}{{ page.url }} {% endfor %}{{ page.edit_url }}',
  '_posts/2026-10-10-tests.md':
    '---\nlayout: post\ntitle: Tests\nevent: {start: 2026-11-08 19:00}\n---\nText\n',
};

/** What the script of a form is told. */
function told(html: string | undefined): Record<string, string> {
  const [, attributes = ''] = /<form [^>]*data-compose([^>]*)>/.exec(html ?? '') ?? [];
  const found = [...attributes.matchAll(/data-([\w-]+)="(.*?)"/g)];
  return Object.fromEntries(found.map(([, key, value]) => [key!, value!.replaceAll('&quot;', '"')]));
}

describe('a Jekyll site that asks for forms', () => {
  it('has them, in the layout of its pages but not among them, and links to them', async () => {
    const {files, diagnostics} = await buildSite(SITE);
    expect(diagnostics).toEqual([]);
    expect(files['write/index.html']).toMatch(/^<h1>Write a post<\/h1>/);
    expect(files['announce/index.html']?.match(/<h1/g)).toHaveLength(1);
    expect(files['index.html']).toMatch(/^\/ \/events\/ https/);
    expect(files['events/index.html']).toContain('<a href="/announce/">');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['assets/announce.js', 'assets/write.js']));
  });

  it('asks search engines to leave them out, whatever its layout has in its head', async () => {
    const head = (tags: string) =>
      `<!doctype html><html><head>${tags}</head><body>{{ content }}</body></html>`;
    const forms = ['write/index.html', 'announce/index.html', 'announce/invite/index.html'];
    const {files} = await buildSite({
      ...SITE,
      '_layouts/page.html': head('<title>T</title>'),
      'own.md': '---\nlayout: page\nnoindex: true\n---\n',
    });
    for (const form of forms)
      expect(files[form]).toMatch(
        /^<!doctype html><html><head><title>T<\/title><meta name="robots" content="noindex">\s<\/head>/,
      );
    for (const page of ['events/index.html', 'own.html']) expect(files[page]).not.toContain('robots');
    const own = '<meta name="robots" content="{% if page.noindex %}none{% endif %}">';
    const withOwn = await buildSite({...SITE, '_layouts/page.html': head(own)});
    for (const form of forms)
      expect(withOwn.files[form]!.match(/"robots" content="\w+"/g)).toEqual(['"robots" content="none"']);
  });

  it('tells their scripts what its posts look like', async () => {
    const {files} = await buildSite(SITE);
    expect(told(files['announce/index.html'])).toEqual({
      url: 'https://github.com/group/site',
      branch: 'main',
      kind: 'github',
      folder: '_posts',
      extension: '.md',
      style: '{"layout":"post","date":"none","keys":[]}',
      liquid: 'true',
    });
  });

  it('tells their preview which of its kramdown options differ from the usual ones', async () => {
    const {files} = await buildSite({
      ...SITE,
      '_config.yml': `${SITE['_config.yml']}kramdown: {input: GFM, hard_wrap: true, smart_quotes: 'apos,apos,quot,quot'}\n`,
    });
    const [, options = ''] = /data-preview-options="(.*?)"/.exec(files['write/index.html'] ?? '') ?? [];
    expect(JSON.parse(options.replaceAll('&quot;', '"'))).toEqual({
      hardWrap: true,
      smartQuotes: ['apos', 'apos', 'quot', 'quot'],
    });
  });

  it('names no layout if its settings give posts one', async () => {
    const {files} = await buildSite({
      ...SITE,
      '_config.yml': `${SITE['_config.yml']}defaults: [{scope: {type: posts}, values: {layout: post}}]\n`,
      '_posts/2026-10-10-tests.md': '---\ntitle: Tests\nevent: {start: 2026-11-08 19:00}\n---\n',
    });
    expect(told(files['write/index.html'])).toMatchObject({style: '{"date":"none","keys":[]}'});
  });

  it('announces a meeting where the last one was, and writes where the last post is', async () => {
    const {files} = await buildSite({
      ...SITE,
      'meetings/_posts/2026-10-12-meeting.md':
        '---\nlayout: event\ntitle: M\nevent: {start: 2026-12-08 19:00}\n---\n',
      '_layouts/event.html': '',
      'news/_posts/2026-11-12-news.md': '---\ntitle: News\n---\n',
      '_config.yml': `${CONFIG}ssg: {repository: {folder: docs}}\n`,
    });
    expect(told(files['announce/index.html'])).toMatchObject({
      folder: 'docs/meetings/_posts',
      style: '{"layout":"event","date":"none","keys":[]}',
    });
    expect(told(files['write/index.html'])).toMatchObject({folder: 'docs/news/_posts'});
  });

  it('asks how a past meeting went, and shows the post that tells it', async () => {
    const {files} = await buildSite(SITE);
    expect(files['2026/10/10/tests.html']).toContain('/write/?recap_of=2026-11-08-tests');
    const {files: told} = await buildSite({
      ...SITE,
      '_posts/2026-11-09-recap.md': '---\nlayout: post\ntitle: Recap\nrecap_of: "2026-11-08-tests"\n---\n',
    });
    expect(told['2026/10/10/tests.html']).toContain('<a href="/2026/11/09/recap.html">Recap</a>');
    expect(told['2026/11/09/recap.html']).toContain('<a href="/2026/10/10/tests.html">Tests</a>');
  });

  it('has them even if it has a collection `events`', async () => {
    const {files} = await buildSite({
      ...SITE,
      '_config.yml': `${SITE['_config.yml']}collections: [events]\n`,
      '_events/a.md': '---\ntitle: A\n---\n',
      'index.html': '---\n---\n{% for one in site.events %}{{ one.title }}{% endfor %}',
    });
    expect(files['index.html']).toBe('A');
    expect(files['events/index.html']).toContain('<a class="u-url" href="/2026/10/10/tests.html">');
    expect(told(files['announce/index.html'])).toMatchObject({folder: '_posts'});
  });
});

describe('`page.edit_url`', () => {
  const shown = '---\n---\n{{ page.edit_url }}';

  it('leads to the file in the editor of the host, on pages that have a file', async () => {
    const {files} = await buildSite({
      ...SITE,
      '_config.yml': `${CONFIG}paginate: 1\nplugins: [jekyll-paginate]\nssg: {repository: {branch: gh-pages}}\n`,
      '_posts/2026-10-11-b.md': '---\n---\n',
      'index.html': shown,
      'a b.html': shown,
      '_layouts/page.html': '[{{ page.edit_url }}]',
    });
    const start = 'https://github.com/group/site/edit/gh-pages';
    expect(files['index.html']).toBe(`${start}/index.html`);
    expect(files['page2/index.html']).toBe(`${start}/index.html`);
    expect(files['a b.html']).toBe(`${start}/a%20b.html`);
    expect(files['2026/10/10/tests.html']).toContain(`${start}/_posts/2026-10-10-tests.md `);
    expect(files['events/index.html']).toBe('[]');
  });

  it('is unknown on a site that does not ask for it', async () => {
    const {files} = await buildSite({'_config.yml': CONFIG, 'index.html': shown});
    expect(files['index.html']).toBe('');
  });
});

it.each(['', 'ssg: {repository: false}\n'])(
  'a Jekyll site that does not ask for forms has none: %j',
  async (line) => {
    const {files, diagnostics} = await buildSite({...SITE, '_config.yml': CONFIG + line});
    expect(diagnostics).toEqual([]);
    expect(Object.keys(files).filter((path) => /write|announce/.test(path))).toEqual([]);
    expect(files['2026/10/10/tests.html']).toMatch(/^ {2}/);
  },
);
