import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {HtmlValidate} from 'html-validate';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {buildDemo, textOf} from './theme-demo.ts';

const demo = await buildDemo();
const html = [...demo.files.keys()].filter((path) => path.endsWith('.html'));
const validator = new HtmlValidate({root: true, extends: ['html-validate:standard', 'html-validate:a11y']});

describe('pages of the default theme', () => {
  it.each(html)('%s is valid HTML', async (path) => {
    const {results} = await validator.validateString(textOf(demo.files.get(path)), path);
    const found = results.flatMap(({messages}) =>
      messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  });

  it.each(demo.pages)('%s has one title, one h1 and valid JSON-LD', (page) => {
    const text = textOf(demo.files.get(`${page.slice(1)}index.html`) ?? demo.files.get(page.slice(1)));
    expect(text.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(text.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
    for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      expect(JSON.parse(json!)).toHaveProperty('@context', 'https://schema.org');
  });

  it('describes a post to machines', () => {
    const text = textOf(demo.files.get('2024/10/15/cinq-en-tetes-http/index.html'));
    const [post, crumbs] = [...text.matchAll(/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
      JSON.parse(json!),
    );
    expect(post).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'Cinq en-têtes HTTP qui évitent un serveur plus gros',
      datePublished: '2024-10-15T08:00:00+02:00',
      author: [{'@type': 'Person', name: 'Solène Arvieux'}],
      publisher: {'@type': 'Organization', name: 'La Boucle'},
    });
    expect(crumbs.itemListElement).toHaveLength(3);
    expect(text).toContain(
      '<link rel="canonical" href="https://la-boucle.example/2024/10/15/cinq-en-tetes-http/">',
    );
    expect(text).toContain('<meta property="og:type" content="article">');
    expect(text).toContain('<link rel="me" href="https://social.example/@laboucle">');
  });

  it('has a valid manifest', () => {
    const manifest = JSON.parse(textOf(demo.files.get('assets/site.webmanifest')));
    expect(manifest).toMatchObject({name: 'La Boucle', lang: 'fr', start_url: '/'});
  });

  it('links only to what exists', () => {
    const missing = html.flatMap((path) =>
      [
        ...textOf(demo.files.get(path)).matchAll(
          /(?:href|src|content)="(?:https:\/\/la-boucle\.example)?(\/[^"#?]*)/g,
        ),
      ]
        .map(([, url]) =>
          decodeURIComponent(url!)
            .slice(1)
            .replace(/(^|\/)$/, '$1index.html'),
        )
        .filter((file) => !demo.files.has(file))
        .map((file) => `${path} → ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('shows no entity escaped twice', () => {
    for (const path of html) expect(textOf(demo.files.get(path)), path).not.toMatch(/&amp;(#?\w+;)/);
  });
});

describe('the weight of the default theme', () => {
  const size = (name: string) => Buffer.byteLength(textOf(demo.files.get(`assets/${name}`)));

  it('has one stylesheet of less than 15 KB', () => {
    expect(size('style.css')).toBeGreaterThan(5000);
    expect(size('style.css')).toBeLessThan(15_000);
    expect(gzipSync(textOf(demo.files.get('assets/style.css'))).length).toBeLessThan(5000);
  });

  it.each(['theme.js', 'copy.js', 'embed.js', 'search.js'])('has scripts of less than 3 KB: %s', (name) => {
    expect(size(name)).toBeGreaterThan(100);
    expect(size(name)).toBeLessThan(3000);
  });

  it('has no inline styles or scripts', () => {
    const inline = /<style|\sstyle="|\son\w+="|<script(?! src=| type="application\/ld\+json">)/;
    const without = (path: string) => textOf(demo.files.get(path)).replace(/<pre.*?<\/pre>/gs, '');
    expect(html.filter((path) => inline.test(without(path)))).toEqual([]);
  });
});

describe('the languages of the default theme', () => {
  const folder = new URL('../../../themes/default/i18n/', import.meta.url);
  const wordsOf = (file: string): Record<string, unknown> =>
    parse(readFileSync(new URL(file, folder), 'utf8'));
  /** The {placeholders} of each text, by its key. */
  const shapeOf = (words: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, JSON.stringify(text).match(/\{\w+\}/g) ?? []]),
    );

  it.each(readdirSync(folder))('%s has every text that English has, with the same placeholders', (file) => {
    expect(shapeOf(wordsOf(file))).toEqual(shapeOf(wordsOf('en.yml')));
  });
});
