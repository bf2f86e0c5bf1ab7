/**
 * A list of events; takes `events`, the `level` of their headings, and a `name` for the script. On a Jekyll site the day
 * is not in a box of its own.
 */
export const eventList = `{%- if site.group_events.is_plain %}{% assign event_list = 'ul' %}{% else %}{% assign event_list = 'ol' %}{% endif -%}
<{{ event_list }} class="posts"{% if include.name %} data-events="{{ include.name }}"{% endif %}>
{% for event in include.events %}
<li class="post-item h-event" data-event-end="{{ event.ends_at }}">
{% unless site.group_events.is_plain %}
<time class="day dt-start" datetime="{{ event.start }}"><b>{{ event.day_of_month }}</b> {{ event.month | escape }}</time>
{% endunless %}
<div><h{{ include.level | default: 3 }} class="p-name"{% if event.lang %} lang="{{ event.lang | escape }}" dir="auto"{% endif %}><a class="u-url" href="{{ event.url | relative_url | escape }}">{{ event.title | escape }}</a></h{{ include.level | default: 3 }}>
<p class="meta">{% if event.has_notice %}<strong class="event-status">{{ event.status_text | escape }}</strong>{% if event.previous_text %} ({{ event.previous_text | escape }}){% endif %} · {% endif %}{% if site.group_events.is_plain %}<time class="dt-start" datetime="{{ event.start }}">{% endif %}{{ event.day | escape }}{% if event.time != '' %}, {{ event.time | escape }}{% endif %}{% if site.group_events.is_plain %}</time>{% endif %}{% if event.venue and event.status != 'moved-online' %} · <span class="p-location">{{ event.venue.name | escape }}</span>{% endif %}{% if event.is_online and event.status != 'moved-online' %} · {{ event.words.online | escape }}{% endif %}<data class="dt-end" value="{{ event.end }}"></data></p></div>
</li>
{% endfor %}
</{{ event_list }}>
`;
