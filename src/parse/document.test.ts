import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Config} from '../config.ts';
import type {Document, Made, Source} from '../model.ts';
import {parseDocument} from './document.ts';
import type {DocumentPlace} from './reading.ts';

const CONFIG = {
  mode: 'native',
  language: 'en',
  timezone: 'Europe/Paris',
  entities: 'decode',
  defaults: [],
  folders: {content: 'content'},
} as unknown as Config;
const POST: DocumentPlace = {collection: 'posts', isDraft: false};
const NATIVE = {place: POST, config: CONFIG};
const JEKYLL = {place: POST, config: {...CONFIG, mode: 'jekyll' as const}};

function parse(
  text: string,
  path = '2026-04-23-my-talk.md',
  {place, config} = NATIVE,
): Made<Document | undefined> {
  const source = {path: `content/posts/${path}`, digest: 'x', bytes: () => Buffer.from(text)};
  return parseDocument(source as Source & typeof source, place, config);
}

function fields(yaml: string, site = NATIVE): Document {
  return parse(`---\n${yaml}\n---\nbody\n`, undefined, site).value!;
}

function codes(yaml: string, path?: string, site = NATIVE): string[] {
  return parse(`---\n${yaml}\n---\nbody\n`, path, site).diagnostics.map(
    ({severity, code, place}) => `${severity} ${code} ${place.line ?? '-'}`,
  );
}

describe('parseDocument', () => {
  it('reads a post as WordPress exports it', () => {
    const yaml = [
      'id: 10',
      "title: 'Retour : mise en place d&rsquo;une stack'",
      'date: 2012-08-05T21:15:37+00:00',
      'author: Ada',
      'guid: /?p=10&amp;x=1',
      'permalink: /2012/08/05/retour/',
      'categories:',
      '  - G&eacute;n&eacute;ral',
    ];
    expect(fields(yaml.join('\n'))).toMatchObject({
      title: 'Retour : mise en place d’une stack',
      date: {epoch: Date.UTC(2012, 7, 5, 21, 15, 37), offset: 120, dayOnly: false},
      authors: ['Ada'],
      categories: ['Général'],
      data: {id: 10, guid: '/?p=10&amp;x=1', permalink: '/2012/08/05/retour/'},
      text: 'body\n',
      firstLine: 11,
      name: 'my-talk',
      format: 'markdown',
      isPublished: true,
    });
  });

  it('takes the day from the file name', () => {
    expect(fields('title: x').date).toMatchObject({dayOnly: true, epoch: Date.UTC(2026, 3, 22, 22)});
  });

  it('keeps data as written if the site asks for it', () => {
    const source = {path: 'a.md', digest: '', bytes: () => Buffer.from('---\ntitle: d&rsquo;un\n---\n')};
    const config = {...CONFIG, entities: 'keep'} as Config;
    expect(
      parseDocument(source as Source & typeof source, {collection: 'pages', isDraft: false}, config).value
        ?.title,
    ).toBe('d&rsquo;un');
  });

  it('merges front matter over the defaults of its scopes', () => {
    const config = {
      ...CONFIG,
      defaults: [{path: 'posts', type: 'posts', values: {layout: 'post', lang: 'fr'}}],
    } as unknown as Config;
    const source = {
      path: 'content/posts/2026-01-01-a.md',
      digest: '',
      bytes: () => Buffer.from('---\nlayout: talk\n---\n'),
    };
    expect(parseDocument(source as Source & typeof source, POST, config).value).toMatchObject({
      language: 'fr',
      data: {layout: 'talk', lang: 'fr'},
    });
  });
});

const titles: [behaviour: string, text: string, title: string][] = [
  ['the front matter’s', '---\ntitle: " Hello "\n---\n# Other\n', 'Hello'],
  ['a number as it is written', '---\ntitle: 1.10\n---\n', '1.10'],
  ['a word that YAML takes for true', '---\ntitle: Yes\n---\n', 'Yes'],
  ['a day', '---\ntitle: 2017-05-05\n---\n', '2017-05-05'],
  ['the first heading', '---\ndate: 2026-01-01\n---\nA text.\n\n# L&rsquo;été\n', 'L’été'],
  ['the file’s name, not a line of the text', '---\nlayout: post\n---\nA text.\n', 'My Talk'],
  [
    'the first line of a file without front matter',
    'Good evening, everybody.\nLet us begin.\n',
    'Good evening, everybody.',
  ],
  ['the file’s name for an empty file', '', 'My Talk'],
];

describe('the title', () => {
  it.each(titles)('is %s', (_, text, title) => expect(parse(text).value?.title).toBe(title));

  it.each([
    ['# A\n\nB\n===\n\nText', '\n\nB\n===\n\nText'],
    ['\nA\n===\n# B', '\n\n\n# B'],
    ['# ![](logo.png)\n\n## A', '# ![](logo.png)\n\n## A'],
  ])('is removed from the top of a text, and nothing else: %j', (text, rest) => {
    expect(parse(text).value).toMatchObject({title: 'A', text: rest});
  });

  it('is the file name on a Jekyll site', () => {
    expect(parse('# Heading\n', undefined, JEKYLL).value?.title).toBe('My Talk');
  });

  it('of an index file is the name of its folder', () => {
    expect(parse('---\ndate: 2026-01-01\n---\n', 'about-us/index.md').value?.title).toBe('About Us');
  });
});

const lists: [yaml: string, native: object, jekyll?: object][] = [
  ['categories: php web', {categories: ['php', 'web']}],
  ['category: Super User', {categories: ['Super User']}],
  ['categories: [a, b]\ncategory: c', {categories: ['a', 'b', 'c']}],
  ['categories: [a, [b, a], 2017, 7.0]', {categories: ['a', 'b', '2017', '7.0']}],
  ['categories: [2.50, yes]', {categories: ['2.50', 'yes']}, {categories: ['2.5', 'true']}],
  ['tags: php, web sites', {tags: ['php', 'web sites']}, {tags: ['php,', 'web', 'sites']}],
  [
    'tags: [php, on, 8.10, 2017-05-05, ~]',
    {tags: ['php', 'on', '8.10', '2017-05-05']},
    {tags: ['php', 'true', '8.1', '2017-05-05']},
  ],
  ['tag: one tag\ntags: [other]', {tags: ['one tag']}],
  ['tags:', {tags: []}],
  ['author: Ada', {authors: ['Ada']}],
  ['author: {name: Ada, email: a@example.org}', {authors: ['Ada']}],
  ['author: {login: admin, email: x, display_name: Ada L.}', {authors: ['Ada L.']}],
  ['authors: [ada, {name: Grace}]\ncoauthors: ada', {authors: ['ada', 'Grace']}],
];

describe('lists of names', () => {
  it.each(lists)('reads %s', (yaml, native, jekyll = native) => {
    expect(fields(yaml)).toMatchObject(native);
    expect(fields(yaml, JEKYLL)).toMatchObject(jekyll);
  });
});

const flags: [yaml: string, expected: object][] = [
  ['published: false', {isPublished: false}],
  ['published: "no"', {isPublished: false}],
  ['draft: true', {isDraft: true}],
  ['lang: fr_FR', {language: 'fr-FR'}],
  ['language: de', {language: 'de'}],
  ['x: 1', {language: 'en', isDraft: false, isPublished: true}],
  ['expires: 2027-01-01', {expires: {dayOnly: true}}],
  ['last_modified_at: 2026-05-01 10:00:00 +0200', {modified: {dayOnly: false}}],
  ['MyOwn: {a: 1}', {data: {MyOwn: {a: 1}}}],
];

describe('other fields', () => {
  it.each(flags)('reads %s', (yaml, expected) => expect(fields(yaml)).toMatchObject(expected));
});

const diagnostics: [behaviour: string, yaml: string, expected: string[]][] = [
  ['a title that is a list', 'x: 1\ntitle: [1, 2]', ['warning field-type 3']],
  ['tags that are a map', 'tags: {a: b}', ['warning field-type 2']],
  ['a map among tags', 'tags:\n- a\n- b: c', ['warning field-type 4']],
  ['an author without name', 'author: {mail: x}', ['warning field-type 2']],
  ['a language that is none', 'lang: [fr]', ['warning field-type 2']],
  ['a flag that is none', 'published: maybe', ['warning field-type 2']],
  ['a date that is none', 'title: x\ndate: true', ['error date-invalid 3']],
  ['a day that does not exist', 'date: 2017-02-30', ['error date-invalid 2']],
  ['an expiry that is none', 'expires: soon', ['error date-invalid 2']],
  ['a change that is none', 'updated: yesterday', ['warning date-invalid 2']],
  ['a mistyped key', 'title: x\npermalnik: /x/', ['warning key-unknown 3']],
  ['a key in capitals', 'Title: x', ['warning key-unknown 2']],
  ['a short key in capitals', 'title: x\nTags: [a]', ['warning key-unknown 3']],
  ['a key twice', 'title: x\ntitle: y', ['warning yaml-duplicate-key 3']],
];

describe('a problem', () => {
  it.each(diagnostics)('is reported with its line: %s', (_, yaml, expected) =>
    expect(codes(yaml)).toEqual(expected),
  );

  it('is a post without a date, but not a draft or page without one', () => {
    expect(codes('title: x', 'my-talk.md')).toEqual(['error date-missing -']);
    expect(codes('date:', 'my-talk.md')).toEqual(['error date-missing -']);
    expect(codes('title: x', 'my-talk.md', {...NATIVE, place: {...POST, isDraft: true}})).toEqual([]);
    expect(codes('draft: true', 'my-talk.md')).toEqual([]);
    expect(
      codes('title: x', 'my-talk.md', {...NATIVE, place: {collection: 'pages', isDraft: false}}),
    ).toEqual([]);
  });

  it('is a file name with an impossible day, unless the front matter has a date', () => {
    expect(codes('title: x', '2017-02-30-x.md')).toEqual(['error date-invalid -']);
    expect(codes('date: 2017-03-02', '2017-02-30-x.md')).toEqual([]);
  });

  it('is only a warning on a Jekyll site if Jekyll accepts it', () => {
    expect(codes('date: 2017-02-30', undefined, JEKYLL)).toEqual(['warning date-invalid 2']);
  });

  it.each([
    'titles: x',
    'images: [a]',
    'cover: x',
    'canonical: /x/',
    'permalink: /x/\npermalnik: 1',
    'publisher: x',
    'craft: x',
  ])('is not a key of the site’s own: %j', (yaml) => expect(codes(yaml)).toEqual([]));

  it('never makes the parser throw', () => {
    const values = fc.constantFrom(
      '',
      '[',
      '{a: b}',
      '[1, {a: [b]}]',
      'true',
      '2017-02-30',
      '"x',
      '~',
      '1e400',
      '&a *a',
      '!!set {a}',
      ':',
    );
    const keys = fc.constantFrom(
      'title',
      'date',
      'tags',
      'categories',
      'author',
      'lang',
      'published',
      'draft',
      'expires',
      'permalink',
      '__proto__',
      'slug',
    );
    const lines = fc
      .array(fc.tuple(keys, values), {maxLength: 5})
      .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join('\n'));
    fc.assert(
      fc.property(lines, fc.constantFrom(NATIVE, JEKYLL), (yaml, site) => void codes(yaml, undefined, site)),
    );
  });
});
