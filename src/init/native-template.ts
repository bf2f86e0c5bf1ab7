/** Tags of Jekyll plugins that are common in the head of a page, and the markup that replaces them. */
const TAGS: Readonly<Record<string, string>> = {
  seo: `<title>{% if page.title %}{{ page.title }} | {% endif %}{{ site.title }}</title>
<meta name="description" content="{{ page.description | default: site.description }}">
<link rel="canonical" href="{{ page.url | absolute_url }}">`,
  feed_meta:
    '<link rel="alternate" type="application/atom+xml" title="{{ site.title }}" href="{{ "/feed.xml" | absolute_url }}">',
};

/** HTML in a feed: a native site knows it to be HTML, so that escaping would leave it unchanged. */
const ESCAPED_HTML = /\{\{-?\s*(\w+\.(?:content|excerpt))\s*\|\s*(?:xml_escape|escape)\s*-?\}\}/g;

const TAG = /\{[{%][\s\S]*?[%}]\}/g;
/** In a native site, Markdown makes the curly quotes, and this filter does not exist. */
const SMARTIFY = /\s*\|\s*smartify\b/g;

/** Converts a Jekyll layout or include. */
export function nativeTemplate(text: string): string {
  return text
    .replace(/\{%-?\s*(seo|feed_meta)\b[^%]*%\}/g, (_, name: string) => TAGS[name]!)
    .replace(/(\{%-?\s*include)_cached\b/g, '$1')
    .replace(TAG, (tag) => tag.replace(SMARTIFY, ''));
}

/** Converts an XML template. */
export function nativeXml(text: string): string {
  return nativeTemplate(text).replace(ESCAPED_HTML, '<![CDATA[{{ $1 }}]]>');
}

/** If the templates contain exactly one piece of Sass, it is replaced by its CSS. */
export function withStyle(text: string, styles: readonly string[]): string {
  const [css] = styles;
  if (css === undefined || styles.length > 1) return text;
  return text.replace(/\{\{-?[^{}]*\|\s*s[ac]ssify\s*-?\}\}/g, () => `{% raw %}${css}{% endraw %}`);
}

/** In a native site, the site's own settings are `site.params.NAME`, and related posts belong to a page. */
export function withParams(text: string, params: Readonly<Record<string, unknown>>): string {
  return text.replace(TAG, (tag) =>
    tag.replace(/\bsite\.([\w-]+)/g, (whole, name: string) => {
      if (name === 'related_posts') return 'page.related';
      return Object.hasOwn(params, name) ? `site.params.${name}` : whole;
    }),
  );
}
