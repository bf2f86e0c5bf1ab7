/** An item of an export; what is not said is that of a published post of 7 May 2014. */
export interface TestItem {
  readonly id: number;
  readonly type?: string;
  readonly status?: string;
  readonly title?: string;
  readonly link?: string;
  readonly slug?: string;
  readonly date?: string;
  readonly gmt?: string;
  readonly content?: string;
  readonly excerpt?: string;
  /** Further elements, as XML. */
  readonly more?: string;
  readonly meta?: Readonly<Record<string, string>>;
}

export interface TestExport {
  readonly url?: string;
  readonly language?: string;
  /** Authors and categories, as XML. */
  readonly head?: string;
}

/** A small file as Tools → Export writes it. */
export function wxr(
  items: readonly TestItem[],
  {url = 'https://old.example', language = 'fr-FR', head = ''}: TestExport = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.7" -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Group &amp;amp; friends</title>
<link>${url}</link>
<description>Two talks</description>
<language>${language}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${url}</wp:base_site_url>
<wp:base_blog_url>${url}</wp:base_blog_url>
${head}
${items.map((item) => itemXml(item, url)).join('\n')}
</channel>
</rss>
`;
}

function itemXml(item: TestItem, url: string): string {
  const {id, type = 'post', status = 'publish', title = 'A', slug = 'a', date = '2014-05-07 19:30:00'} = item;
  const {gmt = '2014-05-07 17:30:00', content = 'Text', excerpt = '', more = '', meta = {}} = item;
  const link = item.link ?? `/${date.slice(0, 10).replaceAll('-', '/')}/${slug}/`;
  const fields = Object.entries(meta).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
  );
  return `<item>
<title>${title}</title>
<link>${url}${link}</link>
<dc:creator><![CDATA[ada]]></dc:creator>
<guid isPermaLink="false">${url}/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded>
<excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date><![CDATA[${date}]]></wp:post_date>
<wp:post_date_gmt><![CDATA[${gmt}]]></wp:post_date_gmt>
<wp:post_name><![CDATA[${slug}]]></wp:post_name>
<wp:status><![CDATA[${status}]]></wp:status>
<wp:post_type><![CDATA[${type}]]></wp:post_type>
${more}
${fields.join('\n')}
</item>`;
}
