/** The sponsors and hosts of now, for a home page or a footer. With `title=false` it has no heading. */
export const sponsors = `{%- if site.group_sponsors.current.size > 0 -%}
<section class="listing"{% if include.title == false %} aria-label="{{ site.group_sponsors.title | escape }}">{% else %} aria-labelledby="sponsors">
<h2 id="sponsors">{% if site.group_sponsors.page %}<a href="{{ site.group_sponsors.page | relative_url | escape }}">{{ site.group_sponsors.title | escape }}</a>{% else %}{{ site.group_sponsors.title | escape }}{% endif %}</h2>
{%- endif %}
{% include logo-list.html parties=site.group_sponsors.current %}
</section>
{%- endif -%}
`;

/** The page of all of them. With `title=false` it has no heading, for layouts that show the title. */
export const allSponsors = `<section class="listing"{% if include.title == false %} aria-label="{{ page.title | escape }}">{% else %} aria-labelledby="sponsors-title">
<h1 id="sponsors-title">{{ page.title | escape }}</h1>
{%- endif %}
{% for level in site.group_sponsors.levels %}
{% assign sponsor_level = 2 %}
{% if level.heading %}
{% assign sponsor_level = 3 %}
<h2>{{ level.heading | escape }}</h2>
{% endif %}
{% include sponsor-list.html sponsors=level.sponsors level=sponsor_level %}
{% endfor %}
{% if site.group_sponsors.hosts.size > 0 %}
{% assign sponsor_level = 2 %}
{% if site.group_sponsors.levels.size > 0 %}
{% assign sponsor_level = 3 %}
<h2>{{ site.group_sponsors.words.hostList | escape }}</h2>
{% endif %}
{% include sponsor-list.html sponsors=site.group_sponsors.hosts level=sponsor_level hosts=true %}
{% endif %}
{% if site.group_sponsors.past.size > 0 %}
<h2>{{ site.group_sponsors.words.pastSponsors | escape }}</h2>
{% if site.group_sponsors.is_plain %}{% assign sponsor_list = 'ul' %}{% else %}{% assign sponsor_list = 'ol' %}{% endif %}
<{{ sponsor_list }} class="chips">
{% for sponsor in site.group_sponsors.past %}
{% capture sponsor_name %}<bdi>{{ sponsor.name | escape }}</bdi> <small>{% if site.group_sponsors.is_plain %}({{ sponsor.period_text | escape }}){% else %}{{ sponsor.period_text | escape }}{% endif %}</small>{% endcapture %}
<li>{% if sponsor.page %}<a href="{{ sponsor.page | relative_url | escape }}">{{ sponsor_name }}</a>{% else %}<span>{{ sponsor_name }}</span>{% endif %}</li>
{% endfor %}
</{{ sponsor_list }}>
{% endif %}
</section>
`;

/**
 * A list of `sponsors` with logos; takes the `level` of their headings. With `hosts=true` it says how many meetings they
 * hosted, and leaves out the texts of those that are also sponsors.
 */
export const sponsorList = `{%- if site.group_sponsors.is_plain %}{% assign sponsor_list = 'ul' %}{% else %}{% assign sponsor_list = 'ol' %}{% endif -%}
<{{ sponsor_list }} class="posts">
{% for sponsor in include.sponsors %}
<li class="post-item">
{% if sponsor.logo %}{% include party-logo.html party=sponsor %}{% elsif site.group_sponsors.is_plain == false %}<span></span>{% endif %}
<div><h{{ include.level }} class="p-name">{% if sponsor.page %}<a href="{{ sponsor.page | relative_url | escape }}">{{ sponsor.name | escape }}</a>{% else %}{{ sponsor.name | escape }}{% endif %}</h{{ include.level }}>
{% if include.hosts %}{% assign sponsor_facts = sponsor.hosted_text %}{% else %}{% assign sponsor_facts = sponsor.period_text %}{% endif %}
{% if sponsor_facts != '' %}
<p class="meta">{{ sponsor_facts | escape }}</p>
{% endif %}
{% assign sponsor_text = sponsor.document.excerpt | default: '' %}
{% unless sponsor_text == '' or include.hosts and sponsor.is_sponsor %}
<div class="excerpt">{{ sponsor_text }}</div>
{% endunless %}</div>
</li>
{% endfor %}
</{{ sponsor_list }}>
`;

/** Logos that are links; `parties` without a logo are names. */
export const logoList = `{%- if site.group_events.is_plain or site.group_sponsors.is_plain %}{% assign logo_list = 'ul' %}{% else %}{% assign logo_list = 'ol' %}{% endif -%}
<{{ logo_list }} class="chips">
{% for party in include.parties %}
<li>{% if party.logo %}{% include party-logo.html party=party %}{% elsif party.url or party.page %}{% include event-party.html party=party %}{% else %}<span>{{ party.name | escape }}</span>{% endif %}</li>
{% endfor %}
</{{ logo_list }}>`;

/** The logo of a `party`, with the name as its text, in a box that is the same for all. */
export const partyLogo = `{%- capture party_image %}<img src="{{ include.party.logo | relative_url | escape }}" alt="{{ include.party.name | escape }}" width="128" height="56" loading="lazy"{% if site.group_sponsors.is_plain %} style="object-fit: contain; background: #fff"{% endif %}>{% endcapture -%}
{%- if include.party.url %}<a class="logo" href="{{ include.party.url | escape }}"{% if include.party.rel %} rel="{{ include.party.rel }}"{% endif %}>{{ party_image }}</a>{% elsif include.party.page and include.party.page != page.url %}<a class="logo" href="{{ include.party.page | relative_url | escape }}">{{ party_image }}</a>{% else %}<span class="logo">{{ party_image }}</span>{% endif -%}
`;

/** Shown above the text of the page about a host or sponsor: logo, level, and website. */
export const sponsorDetails = `{%- if page.sponsor.words -%}
<div class="person h-card">
{% if page.sponsor.logo %}{% include party-logo.html party=page.sponsor %}{% endif %}
<p class="meta"><data class="p-name" value="{{ page.sponsor.name | escape }}"></data>{% assign sponsor_dot = '' %}
{%- if page.sponsor.level %}{{ page.sponsor.level | escape }}{% assign sponsor_dot = ' · ' %}{% endif %}
{%- if page.sponsor.period_text != '' %}{{ sponsor_dot }}{{ page.sponsor.period_text | escape }}{% assign sponsor_dot = ' · ' %}{% endif %}
{%- if page.sponsor.url %}{{ sponsor_dot }}<a class="u-url" href="{{ page.sponsor.url | escape }}"{% if page.sponsor.rel %} rel="{{ page.sponsor.rel }}"{% endif %}>{{ page.sponsor.words.website | escape }}</a>{% endif %}</p>
</div>
<script type="application/ld+json">{{ page.sponsor.json_ld | json_ld }}</script>
{%- endif -%}
`;

/** Shown below the text of the page about a host or sponsor: their meetings. */
export const sponsorEvents = `{%- if page.sponsor.events.size > 0 -%}
<h2 id="events">{{ page.sponsor.words.events | escape }}</h2>
<ul class="event-talks">
{% for event in page.sponsor.events %}
<li><a href="{{ event.url | relative_url | escape }}"{% if event.lang %} lang="{{ event.lang | escape }}" dir="auto"{% endif %}>{{ event.title | escape }}</a><br>
<span class="meta"><time datetime="{{ event.start }}">{{ event.day | escape }}</time></span></li>
{% endfor %}
</ul>
{%- endif -%}
`;
