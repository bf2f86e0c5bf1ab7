/** Tags of Jekyll's plugins that stand in many heads of pages, as what they come to. */
const TAGS: Readonly<Record<string, string>> = {
  seo: `<title>{% if page.title %}{{ page.title }} | {% endif %}{{ site.title }}</title>
<meta name="description" content="{{ page.description | default: site.description }}">
<link rel="canonical" href="{{ page.url | absolute_url }}">`,
  feed_meta:
    '<link rel="alternate" type="application/atom+xml" title="{{ site.title }}" href="{{ "/feed.xml" | absolute_url }}">',
};

/** HTML in a feed: natively it is known to be HTML, and escaping leaves it as it is. */
const ESCAPED_HTML = /\{\{-?\s*(\w+\.(?:content|excerpt))\s*\|\s*(?:xml_escape|escape)\s*-?\}\}/g;

const TAG = /\{[{%][\s\S]*?[%}]\}/g;
/** Natively texts have their quotes from Markdown, and no filter makes them. */
const SMARTIFY = /\s*\|\s*smartify\b/g;

/** A layout or include of a Jekyll site for a native one. */
export function nativeTemplate(text: string): string {
  return text
    .replace(/\{%-?\s*(seo|feed_meta)\b[^%]*%\}/g, (_, name: string) => TAGS[name]!)
    .replace(/(\{%-?\s*include)_cached\b/g, '$1')
    .replace(TAG, (tag) => tag.replace(SMARTIFY, ''));
}

/** A template of XML. */
export function nativeXml(text: string): string {
  return nativeTemplate(text).replace(ESCAPED_HTML, '<![CDATA[{{ $1 }}]]>');
}

/** Where a site has one text of Sass in its templates, that is written out as CSS. */
export function withStyle(text: string, styles: readonly string[]): string {
  const [css] = styles;
  if (css === undefined || styles.length > 1) return text;
  return text.replace(/\{\{-?[^{}]*\|\s*s[ac]ssify\s*-?\}\}/g, () => `{% raw %}${css}{% endraw %}`);
}

/** Settings of the site's own are `site.params.NAME` natively, and related posts belong to a page. */
export function withParams(
  content: string | Uint8Array,
  params: Readonly<Record<string, unknown>>,
): string | Uint8Array {
  if (typeof content !== 'string') return content;
  return content.replace(TAG, (tag) =>
    tag.replace(/\bsite\.([\w-]+)/g, (whole, name: string) => {
      if (name === 'related_posts') return 'page.related';
      return Object.hasOwn(params, name) ? `site.params.${name}` : whole;
    }),
  );
}
