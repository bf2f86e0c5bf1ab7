/** Shown above the text of an event's post and of its recap; empty in any other post. */
export const eventDetails = `{%- if page.event.checked -%}
<section class="event-details next-event h-event" aria-label="{{ page.event.day | escape }}" data-event-end="{{ page.event.ends_at }}">
<data class="p-name" value="{{ page.event.title | escape }}"></data>
{% unless page.event.is_off %}
<p class="notice" data-events="over"{% unless page.event.is_past %} hidden{% endunless %}>{{ page.event.words.isOver | escape }}{% if page.event.recap %} <a href="{{ page.event.recap.url | relative_url | escape }}">{{ page.event.recap.title | default: page.event.words.recap | escape }}</a>{% endif %}</p>
{% endunless %}
{% include event-facts.html event=page.event words=page.event.words %}
{% if page.event.later.size > 0 %}
<p class="meta">{{ page.event.words.later | escape }}{{ page.event.words.colon }} {% for date in page.event.later %}<time datetime="{{ date.start }}">{{ date.day | escape }}</time>{% unless forloop.last %} · {% endunless %}{% endfor %}</p>
{% endif %}
{% if page.event.since %}
<p class="meta">{{ page.event.since | escape }}</p>
{% endif %}
{% if page.event.talks.size > 0 %}
<h2>{{ page.event.words.talks | escape }}</h2>
<ul class="event-talks">
{% for talk in page.event.talks %}
<li><strong>{{ talk.title | escape }}</strong>{% if talk.speakers.size > 0 %}, {{ page.event.words.by | escape }} {% for speaker in talk.speakers %}{% include talk-speaker.html speaker=speaker %}{% unless forloop.last %}, {% endunless %}{% endfor %}{% endif %}
{% if talk.abstract %}
{{ talk.abstract | markdownify }}
{% endif %}
{% if talk.slides or talk.video %}
<p class="meta">{% if talk.slides %}<a href="{{ talk.slides | escape }}">{{ page.event.words.slides | escape }}</a>{% endif %}{% if talk.slides and talk.video %} · {% endif %}{% if talk.video %}<a href="{{ talk.video | escape }}">{{ page.event.words.video | escape }}</a>{% endif %}</p>
{% endif %}</li>
{% endfor %}
</ul>
{% endif %}
{% if page.event.hosts.size > 0 %}
{% include event-parties.html label=page.event.words.hosts parties=page.event.hosts %}
{% endif %}
{% if page.event.sponsors.size > 0 %}
{% include event-parties.html label=page.event.words.sponsors parties=page.event.sponsors %}
{% endif %}
</section>
{%- if social_card %}{% assign event_card = social_card.url | absolute_url %}{% endif %}
<script type="application/ld+json">{{ page | event_json_ld: event_card | json_ld }}</script>
<script src="{{ page.event.script | relative_url }}" defer></script>
{%- endif -%}
{%- if page.recap_of.url -%}
<p class="notice">{{ page.recap_of.words.recapOf | escape }} <a href="{{ page.recap_of.url | relative_url | escape }}">{{ page.recap_of.title | escape }}</a></p>
{%- endif -%}
`;

/** A line of names or, if one of the `parties` has a logo, a list of logos; after a `label`. */
export const eventParties = `{%- assign party_logos = include.parties | map: 'logo' | compact -%}
{%- if party_logos.size > 0 -%}
<p class="meta">{{ include.label | escape }}</p>
{% include logo-list.html parties=include.parties %}
{%- else -%}
<p class="meta">{{ include.label | escape }} {% for party in include.parties %}{% include event-party.html party=party %}{% unless forloop.last %}, {% endunless %}{% endfor %}</p>
{%- endif -%}`;

/** A name, linked to the website, or else to the page here. */
export const eventParty = `{% if include.party.url %}<a href="{{ include.party.url | escape }}"{% if include.party.rel %} rel="{{ include.party.rel }}"{% endif %}>{{ include.party.name | escape }}</a>{% elsif include.party.page %}<a href="{{ include.party.page | relative_url | escape }}">{{ include.party.name | escape }}</a>{% else %}{{ include.party.name | escape }}{% endif %}`;
