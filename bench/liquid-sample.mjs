const LAYOUT = `<!doctype html>
<html lang="{{ page.lang | default: site.lang | default: 'en' }}">
{% include head.html %}
<body>
{% include nav.html links=site.links %}
<main>{{ content }}</main>
<aside>
{%- for post in site.posts limit: 10 -%}
  {%- unless post.url == page.url -%}{% include card.html post=post %}{%- endunless -%}
{%- endfor -%}
</aside>
<footer>{{ site.time | date: "%Y" }} {{ site.title | escape }}</footer>
</body></html>`;

const POST = `<article>
<h1>{{ page.title | escape }}</h1>
<p><time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date | date: "%B %-d, %Y" }}</time>
{% if page.author %}by {{ page.author }}{% endif %}
{% assign words = content | strip_html | number_of_words %}{{ words | divided_by: 180 | plus: 1 }} min</p>
{{ content }}
{% if page.tags.size > 0 %}<ul>{% for tag in page.tags %}<li><a href="/tags/{{ tag | slugify }}/">{{ tag | upcase }}</a>{% unless forloop.last %}, {% endunless %}</li>{% endfor %}</ul>{% endif %}
</article>`;

const INCLUDES = {
  'head.html':
    '<head><title>{% if page.title %}{{ page.title | escape }} | {% endif %}{{ site.title | escape }}</title><meta name="description" content="{{ page.excerpt | default: site.description | strip_html | normalize_whitespace | truncate: 160 | escape }}"></head>',
  'nav.html':
    '<nav>{% for link in include.links %}<a href="{{ link.url }}"{% if link.url == page.url %} class="here"{% endif %}>{{ link.title }}</a>{% endfor %}</nav>',
  'card.html':
    '<section><h2><a href="{{ include.post.url }}">{{ include.post.title | escape }}</a></h2><p>{{ include.post.excerpt | strip_html | truncatewords: 30 }}</p><small>{{ include.post.date | date: "%d %b %Y" }}{% if include.post.tags contains "php" %} php{% endif %}</small></section>',
};

/** A small made-up site: two layouts, three includes, two hundred posts. */
export function sample(liquid) {
  const posts = Array.from({length: 200}, (_, index) => postOf(index, liquid));
  const links = ['', 'about', 'events', 'talks'].map((name) => ({url: `/${name}`, title: name || 'home'}));
  const site = {
    title: 'The <Group>',
    description: 'Meetings',
    time: liquid.timeInZone(1.7e12, 'Europe/Paris'),
    posts,
    links,
  };
  const calls = posts.flatMap((page) => [
    {template: 'post', scope: {site, page, content: page.content}},
    {template: 'default', scope: {site, page, content: page.content}},
  ]);
  const resolveInclude = (name) => ({path: name, text: INCLUDES[name]});
  return {
    calls,
    texts: [
      ['post', POST],
      ['default', LAYOUT],
    ],
    includes: INCLUDES,
    options: {resolveInclude, timeZone: 'Europe/Paris'},
  };
}

function postOf(index, liquid) {
  const text = '<p>Lorem ipsum <em>dolor</em> sit amet, consectetur &amp; adipiscing elit.</p>\n'.repeat(20);
  return {
    title: `Meeting ${index} & more`,
    url: `/meetings/${index}/`,
    date: liquid.timeInZone(1.6e12 + index * 8.64e7, 'Europe/Paris'),
    author: index % 3 ? 'Ada' : undefined,
    tags: index % 2 ? ['php', 'web'] : ['js'],
    excerpt: text.slice(0, 160),
    content: text,
  };
}
