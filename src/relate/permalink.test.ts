import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {permalinkOf} from './permalink.ts';
import type {PermalinkOptions, PermalinkSubject} from './permalink-subject.ts';

const JEKYLL: PermalinkOptions = {folder: '_posts'};
const NATIVE: PermalinkOptions = {folder: 'content', slugs: {mode: 'latin', cased: false}};

/** Friday, 3 March 2017, 07:08:09 in Paris. */
const DATE = {epoch: Date.UTC(2017, 2, 3, 6, 8, 9), offset: 60, dayOnly: false};

function subject(changes: Partial<PermalinkSubject> = {}): PermalinkSubject {
  return {
    id: '_posts/2017-03-03-L’Été_en.ville.md',
    collection: 'posts',
    data: {},
    name: 'L’Été_en.ville',
    date: DATE,
    categories: [],
    placeOf: (key) => ({path: 'a.md', line: key === 'permalink' ? 3 : 1}),
    ...changes,
  };
}

function place(template: string, changes: Partial<PermalinkSubject> = {}, options = JEKYLL): string[] {
  const {value, diagnostics} = permalinkOf(subject(changes), template, options);
  return [value.url, value.output, ...diagnostics.map(({severity, code}) => `${severity} ${code}`)];
}

const styles: [template: string, url: string, output: string][] = [
  ['date', '/2017/03/03/a.html', '2017/03/03/a.html'],
  ['pretty', '/2017/03/03/a/', '2017/03/03/a/index.html'],
  ['ordinal', '/2017/062/a.html', '2017/062/a.html'],
  ['weekdate', '/2017/W09/Fri/a.html', '2017/W09/Fri/a.html'],
  ['none', '/a.html', 'a.html'],
];

const placeholders: [template: string, url: string][] = [
  ['/:year/:month/:day/:hour/:minute/:second/', '/2017/03/03/07/08/09/'],
  ['/:short_year/:i_month/:i_day/:y_day/', '/17/3/3/062/'],
  ['/:short_month/:long_month/:short_day/:long_day/', '/Mar/March/Fri/Friday/'],
  ['/:w_year/:week/:w_day/', '/2017/09/5/'],
  ['/:month_:day', '/03_03'],
  ['/:year:month:day/', '/20170303/'],
  ['/:title/', '/L-%C3%89t%C3%A9_en.ville/'],
  ['/:slug/', '/l-%C3%A9t%C3%A9-en-ville/'],
  ['/:name/', '/2017-03-03-l-%C3%A9t%C3%A9-en-ville/'],
  ['/:collection/:path:output_ext', '/posts/2017-03-03-L%E2%80%99%C3%89t%C3%A9_en.ville.html'],
  ['/:categories/x/', '/super%20user/a/b/x/'],
  ['/:slugified_categories/x/', '/super-user/a-b/x/'],
];

describe('permalinkOf, as in Jekyll', () => {
  it.each(styles)('knows the style %s', (template, url, output) => {
    expect(place(template, {name: 'a'})).toEqual([url, output]);
  });

  it.each(placeholders)('fills %s', (template, url) => {
    expect(place(template, {categories: ['Super User', 'a/b', 'A/B']})[0]).toBe(url);
  });

  it.each([
    ['/foo', 'foo.html'],
    ['foo/bar', 'foo/bar.html'],
    ['/foo/', 'foo/index.html'],
    ['/foo.html', 'foo.html'],
    ['/', 'index.html'],
    ['/été/à lyon/', 'été/à lyon/index.html'],
    ['/a%20b/', 'a b/index.html'],
  ])('names the file of the permalink %s', (permalink, output) => {
    expect(place('date', {data: {permalink}})).toEqual([permalink.replace(/^(?!\/)/, '/'), output]);
  });

  it.each([
    ['ja/_posts/2017-03-03-a.md', '/ja/2017-03-03-a/'],
    ['_posts/en/2017-03-03-a.md', '/en/2017-03-03-a/'],
  ])('leaves the folder of the collection out of the :path of %s', (id, url) => {
    expect(place('/:path/', {id}, {folder: '.'})[0]).toBe(url);
  });

  it('lets the front matter’s permalink win, with its placeholders and, on a native site, styles', () => {
    expect(place('date', {name: 'a', data: {permalink: '/:year/:title/x/'}})[0]).toBe('/2017/a/x/');
    expect(place('date', {name: 'a', data: {permalink: 'pretty'}}, NATIVE)[0]).toBe('/2017/03/03/a/');
    expect(place('/:title/', {name: 'a', data: {slug: 'My Slug'}})[0]).toBe('/My-Slug/');
  });

  it('ignores dots that climb, with a warning', () => {
    expect(place('date', {data: {permalink: '/../x/'}})).toEqual([
      '/x/',
      'x/index.html',
      'warning permalink-outside',
    ]);
    expect(place('date', {data: {permalink: '/a/%2e%2e/c/'}})[1]).toBe('c/index.html');
  });
});

describe('permalinkOf, on a native site', () => {
  it('makes slugs in the site’s mode', () => {
    const url = place('/:categories/:title/', {categories: ['Général']}, NATIVE)[0];
    expect(url).toBe('/general/l-ete-en-ville/');
  });

  it('keeps the letters that the mode cannot write', () => {
    expect(place('/:title/', {name: '日本語'}, NATIVE)[1]).toBe('日本語/index.html');
  });

  it('takes the path of a full URL', () => {
    const permalink = 'https://group.example/2013/04/x/';
    expect(place('date', {data: {permalink}}, NATIVE)).toEqual(['/2013/04/x/', '2013/04/x/index.html']);
  });

  it('makes the path of a page relative to the content folder', () => {
    const page = {id: 'content/about/team.md', collection: 'pages'};
    expect(place('/:path/', page, NATIVE)[0]).toBe('/about/team/');
    expect(place('/:path/', {...page, id: 'content/index.md'}, NATIVE)[0]).toBe('/');
  });

  it.each([
    ['/../x/', 'permalink-outside'],
    ['/a/..\\..\\x', 'permalink-outside'],
    ['/a/%2e%2E/x/', 'permalink-outside'],
    ['/a\\b/', 'permalink-name'],
    ['/a%00b/', 'permalink-name'],
    ['/con/', 'permalink-name'],
    ['/a/LPT1.html', 'permalink-name'],
    [`/${'é'.repeat(128)}/`, 'permalink-name'],
    ['/:yaer/x/', 'permalink-placeholder'],
  ])('refuses %s at its place', (permalink, code) => {
    const {diagnostics} = permalinkOf(subject({data: {permalink}}), 'date', NATIVE);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({severity: 'error', code, place: {path: 'a.md', line: 3}}),
    );
  });

  it.each([`/${'é'.repeat(127)}a/`, `/${'a'.repeat(255)}/`, '/console/', '/com/', '/a/lpt.html', '/a..b/'])(
    'takes %s, which only looks like a name that no system allows',
    (permalink) => {
      expect(permalinkOf(subject({data: {permalink}}), 'date', NATIVE).diagnostics).toEqual([]);
    },
  );

  it('says which placeholder was meant', () => {
    const {diagnostics} = permalinkOf(subject({data: {permalink: '/:yaer/'}}), 'date', NATIVE);
    expect(diagnostics[0]).toMatchObject({hint: 'Did you mean “:year”?'});
  });

  it('needs a date only where the permalink does', () => {
    const {date: _, ...dateless} = subject({name: 'a'});
    expect(permalinkOf(dateless, '/:title/', NATIVE)).toEqual({
      value: {url: '/a/', output: 'a/index.html'},
      diagnostics: [],
    });
    expect(permalinkOf(dateless, '/:year/:title/', NATIVE).diagnostics).toMatchObject([
      {code: 'permalink-date'},
    ]);
    expect(permalinkOf(dateless, '/:year/:title/', {...NATIVE, now: DATE}).value.url).toBe('/2017/a/');
  });

  it.each(['/a /b/', '/a%20/', '/a%2e/b/', '/b/a..../c%2E/'])(
    'warns about %s, which Windows would write to another place',
    (permalink) => {
      expect(place('date', {data: {permalink}}, NATIVE)).toContain('warning permalink-name');
    },
  );

  it('warns about what no server is asked for, and about a value that is not text', () => {
    expect(place('date', {data: {permalink: '/?p=1'}}, NATIVE)).toContain('warning permalink-query');
    expect(place('/:year/', {data: {permalink: [1]}}, NATIVE)).toEqual([
      '/2017/',
      '2017/index.html',
      'warning field-type',
    ]);
  });

  it('never leads out of the output folder without an error', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'a',
      'é',
      ' ',
      ':title',
      'con',
      '\ud800',
    );
    const texts = fc.array(pieces, {maxLength: 8}).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(NATIVE, JEKYLL), (permalink, name, options) => {
        const {value, diagnostics} = permalinkOf(
          subject({name, categories: [name], data: {permalink}}),
          '/:categories/:title/',
          options,
        );
        const isHarmless = value.output.split('/').every((segment) => !/^\.{1,2}$|[\\\0]/.test(segment));
        expect(isHarmless || diagnostics.some(({severity}) => severity === 'error')).toBe(true);
      }),
    );
  });
});
