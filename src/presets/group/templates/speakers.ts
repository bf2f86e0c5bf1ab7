/** All speakers with the number of their talks. With `title=false` it has no heading, for layouts that show the title. */
export const allSpeakers = `<section class="listing"{% if include.title == false %} aria-label="{{ page.title | escape }}">{% else %} aria-labelledby="speakers-title">
<h1 id="speakers-title">{{ page.title | escape }}</h1>
{%- endif %}
{% if site.group_events.talks_page %}
<p class="facts"><a href="{{ site.group_events.talks_page | relative_url | escape }}">{{ site.group_events.talks_text | escape }}</a></p>
{% endif %}
{% if site.group_events.is_plain %}{% assign speaker_list = 'ul' %}{% else %}{% assign speaker_list = 'ol' %}{% endif %}
<{{ speaker_list }} class="chips">
{% for speaker in site.group_events.speakers %}
<li>{% if speaker.page %}<a href="{{ speaker.page | relative_url | escape }}">{% endif %}{% if speaker.picture %}<img class="avatar" src="{{ speaker.picture.path | relative_url | escape }}" alt="" width="32" height="32" loading="lazy">{% endif %}<bdi>{{ speaker.name | escape }}</bdi> <small>{% if site.group_events.is_plain %}({{ speaker.talks_text | escape }}){% else %}{{ speaker.talks.size }}{% endif %}</small>{% if speaker.page %}</a>{% endif %}</li>
{% endfor %}
</{{ speaker_list }}>
</section>
`;

/** Shown above the text of a speaker's page: picture and links. */
export const speakerDetails = `{%- if page.speaker.words -%}
<div class="person h-card">
{% if page.speaker.picture %}
<img class="avatar u-photo" src="{{ page.speaker.picture.path | relative_url | escape }}" alt="{{ page.speaker.picture.alt | escape }}" width="96" height="96">
{% endif %}
<p class="meta"><data class="p-name" value="{{ page.speaker.name | escape }}"></data>{{ page.speaker.talks_text | escape }}{% if page.speaker.posts %} · <a href="{{ page.speaker.posts.url | relative_url | escape }}">{{ page.speaker.posts.text | escape }}</a>{% endif %}{% for link in page.speaker.links %} · <a class="u-url" rel="me" href="{{ link.url | escape }}">{{ link.name | escape }}</a>{% endfor %}</p>
</div>
<script type="application/ld+json">{{ page.speaker.json_ld | json_ld }}</script>
{%- endif -%}
`;

/** Shown below the text of a speaker's page: their talks. */
export const speakerTalks = `{%- if page.speaker.words -%}
<h2 id="talks">{{ page.speaker.words.talks | escape }}</h2>
<ul class="event-talks">
{% for talk in page.speaker.talks %}
<li><a href="{{ talk.url | relative_url | escape }}"{% if talk.lang %} lang="{{ talk.lang | escape }}" dir="auto"{% endif %}>{{ talk.title | escape }}</a><br>
<span class="meta">{% include talk-facts.html talk=talk day=true %}</span></li>
{% endfor %}
</ul>
{%- endif -%}
`;
