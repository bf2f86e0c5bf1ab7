import {expect, it} from 'vitest';
import {feedItems} from './read-feed.ts';

const atom = (entry: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><id>feed</id>${entry}</feed>`;
const rss = (item: string) => `<?xml version="1.0"?>\n<rss><channel><guid>no</guid>${item}</channel></rss>`;

it.each([
  ['an id', atom('<entry><id> tag:a,1 </id></entry>'), 'tag:a,1'],
  ['entities', atom('<entry><id>?a&amp;b&#38;c&#x26;d&quot;</id></entry>'), '?a&b&c&d"'],
  ['CDATA', rss('<item><guid isPermaLink="false"><![CDATA[a&amp;b]]></guid></item>'), 'a&amp;b'],
  ['what a comment hides', atom('<!-- <entry><id>no</id></entry> --><entry><id>a</id></entry>'), 'a'],
  ['what the content quotes', atom('<entry><content><id>no</id></content><id>a</id></entry>'), 'a'],
  ['the feed that it comes from', atom('<entry><source><id>no</id></source><id>a</id></entry>'), 'a'],
  ['a prefix', '<a:feed><a:entry><a:id>a</a:id></a:entry></a:feed>', 'a'],
  [
    'a base, which counts for links alone',
    atom('<entry xml:base="https://x.example/"><id>a</id></entry>'),
    'a',
  ],
  [
    'a link instead',
    rss('<item><title>T</title><link>https://a.example/?b&amp;c</link></item>'),
    'https://a.example/?b&c',
  ],
  [
    'the link to the page',
    atom("<entry><link rel='replies' href='/no'/><link rel='alternate' href='/a'/></entry>"),
    '/a',
  ],
  [
    'RDF',
    '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://a.example/1"><link>/no</link></item></rdf:RDF>',
    'https://a.example/1',
  ],
  ['JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "a"}]}', 'a'],
])('an entry is identified by %s', (_, text, id) => {
  expect(feedItems(text)?.map((item) => item.id)).toEqual([id]);
});

it.each(['<html><p>&lt;rss&gt;</p></html>', '{"items": [', '{"items": {}}', '# A list', '<urlset/>'])(
  '%s is not a feed',
  (text) => {
    expect(feedItems(text)).toBeUndefined();
  },
);
