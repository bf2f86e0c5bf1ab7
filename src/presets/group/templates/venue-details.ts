/** Shown above the text of a venue's page: address, map, website, and how to get there. */
export const venueDetails = `{%- if page.venue.words -%}
<div class="venue-details h-card">
<data class="p-name" value="{{ page.venue.name | escape }}"></data>
<p class="event-where">{% if page.venue.address_text != '' %}<span class="p-adr">{{ page.venue.address_text | escape }}</span> · {% endif %}<a href="{{ page.venue.map | escape }}">{{ page.venue.words.map | escape }}</a>{% if page.venue.url %} · <a class="u-url" href="{{ page.venue.url | escape }}">{{ page.venue.url | escape }}</a>{% endif %}</p>
{% if page.venue.access %}
<dl>
<dt>{{ page.venue.words.access | escape }}</dt>
<dd>{{ page.venue.access | markdownify }}</dd>
</dl>
{% endif %}
</div>
{%- endif -%}
`;
