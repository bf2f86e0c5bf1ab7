const FACTS = `<title>{% if page.title %}{{ page.title | escape }} | {% endif %}{{ site.title | escape }}</title>
<meta name="description" content="{{ page.description | default: site.description | strip_html | normalize_whitespace | escape }}">
<link rel="canonical" href="{{ page.url | replace: "index.html", "" | absolute_url }}">`;

/** The head of all pages, depending on the site's plugins. */
export function head(hasSeo: boolean, hasFeed: boolean): string {
  return `<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="viewport" content="width=device-width, initial-scale=1">
${hasSeo ? '{%- seo -%}' : FACTS}
<link rel="stylesheet" href="{{ "/assets/main.css" | relative_url }}">
${hasFeed ? '{%- feed_meta -%}' : ''}
{%- if jekyll.environment == 'production' and site.google_analytics -%}{%- include google-analytics.html -%}{%- endif -%}
</head>
`;
}

/** A link to an account that a page names: `{% include icon-github.html username="group" %}`. */
function account(address: string): string {
  return `<a href="${address}{{ include.username }}"><span class="username">{{ include.username }}</span></a>`;
}

/** The parts of the layouts, which sites often override. */
export const includes: Readonly<Record<string, string>> = {
  'header.html': `<header class="site-header">
<div class="wrapper">
<a class="site-title" rel="author" href="{{ "/" | relative_url }}">{{ site.title | escape }}</a>
{%- assign paths = site.pages | map: "path" -%}
{%- assign shown = site.header_pages | default: paths -%}
<nav class="site-nav">
<div class="trigger">
{%- for path in shown -%}
{%- assign one = site.pages | where: "path", path | first -%}
{%- if one.title -%}<a class="page-link" href="{{ one.url | relative_url }}">{{ one.title | escape }}</a>{%- endif -%}
{%- endfor -%}
</div>
</nav>
</div>
</header>
`,
  'footer.html': `<footer class="site-footer h-card">
<data class="u-url" value="{{ "/" | relative_url }}"></data>
<div class="wrapper">
<h2 class="footer-heading">{{ site.title | escape }}</h2>
<div class="footer-col-wrapper">
<div class="footer-col footer-col-1">
<ul class="contact-list">
<li class="p-name">{{ site.author.name | default: site.author | default: site.title | escape }}</li>
{%- if site.email -%}<li><a class="u-email" href="mailto:{{ site.email }}">{{ site.email }}</a></li>{%- endif -%}
</ul>
</div>
<div class="footer-col footer-col-2">{%- include social.html -%}</div>
<div class="footer-col footer-col-3"><p>{{ site.description | escape }}</p></div>
</div>
</div>
</footer>
`,
  'social.html': `<ul class="social-media-list">
{%- if site.github_username -%}<li><a href="https://github.com/{{ site.github_username | cgi_escape }}"><span class="username">{{ site.github_username | escape }}</span></a></li>{%- endif -%}
{%- if site.twitter_username -%}<li><a href="https://www.twitter.com/{{ site.twitter_username | cgi_escape }}"><span class="username">{{ site.twitter_username | escape }}</span></a></li>{%- endif -%}
{%- if site.rss -%}<li><a href="{{ "feed.xml" | relative_url }}"><span>{{ site.rss | escape }}</span></a></li>{%- endif -%}
</ul>
`,
  'disqus_comments.html': `{%- if page.comments != false and jekyll.environment == "production" -%}
<div id="disqus_thread"></div>
<script>
var disqus_config = function () {
  this.page.url = '{{ page.url | absolute_url }}';
  this.page.identifier = '{{ page.url | absolute_url }}';
};
(function () {
  var script = document.createElement('script');
  script.src = 'https://{{ site.disqus.shortname }}.disqus.com/embed.js';
  script.setAttribute('data-timestamp', String(Date.now()));
  (document.head || document.body).appendChild(script);
})();
</script>
<noscript>Comments need JavaScript.</noscript>
{%- endif -%}
`,
  'google-analytics.html': `<script async src="https://www.googletagmanager.com/gtag/js?id={{ site.google_analytics }}"></script>
<script>
window['ga-disable-{{ site.google_analytics }}'] = navigator.doNotTrack === '1' || window.doNotTrack === '1';
window.dataLayer = window.dataLayer || [];
function gtag() { dataLayer.push(arguments); }
gtag('js', new Date());
gtag('config', '{{ site.google_analytics }}');
</script>
`,
  'icon-github.html': account('https://github.com/'),
  'icon-twitter.html': account('https://twitter.com/'),
  'icon-github.svg': '',
  'icon-twitter.svg': '',
};
