/** Status, date, place, price and links to take part; takes `event` and `words`. */
export const eventFacts = `{% assign event_place = include.event.venue -%}
{% if include.event.has_notice %}
<p class="notice event-status"><strong>{{ include.event.status_text | escape }}</strong>{% if include.event.previous_text %} ({{ include.event.previous_text | escape }}){% endif %}</p>
{% endif %}
<p class="event-when"><time class="dt-start" datetime="{{ include.event.start }}">{% if include.event.is_off %}<s>{% endif %}{{ include.event.day | escape }}{% if include.event.time != '' %}, {{ include.event.time | escape }}{% endif %}{% if include.event.is_off %}</s>{% endif %}</time><data class="dt-end" value="{{ include.event.end }}"></data></p>
{% if event_place and include.event.status != 'moved-online' %}
<p class="event-where"><span class="p-location">{% if event_place.page %}<a href="{{ event_place.page | relative_url | escape }}">{{ event_place.name | escape }}</a>{% else %}{{ event_place.name | escape }}{% endif %}{% if event_place.address_text != '' %}, {{ event_place.address_text | escape }}{% endif %}</span> · <a href="{{ event_place.map | escape }}">{{ include.words.map | escape }}</a></p>
{% endif %}
{% if include.event.online %}
<p class="event-online"><a href="{{ include.event.online | escape }}">{{ include.words.online | escape }}</a></p>
{% endif %}
{% if include.event.price_text or include.event.places_text %}
<p class="meta">{{ include.event.price_text | escape }}{% if include.event.price_text and include.event.places_text %} · {% endif %}{{ include.event.places_text | escape }}</p>
{% endif %}
{% unless include.event.is_off or include.event.is_past %}
<div class="actions" data-events="actions">
{% if include.event.register %}
<a class="button" href="{{ include.event.register | escape }}">{{ include.words.register | escape }}</a>
{% endif %}
<details class="add-to-calendar">
<summary class="button quiet">{{ include.words.addToCalendar | escape }}</summary>
<ul>
<li><a href="{{ include.event.links.ics | relative_url | escape }}">{{ include.words.file | escape }}</a></li>
<li><a href="{{ include.event.links.google | escape }}">Google</a></li>
<li><a href="{{ include.event.links.outlook | escape }}">Outlook</a></li>
</ul>
</details>
</div>
{% endunless %}
`;
