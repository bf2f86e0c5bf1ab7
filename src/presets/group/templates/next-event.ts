/**
 * The next event, for a home page, with up to three more that the script shows as time passes. The `div` around it
 * is there for stylesheets that show every `section`, even a hidden one.
 */
export const nextEvent = `{%- if site.group_events.upcoming.size > 0 -%}
{%- assign event_is_shown = false -%}
<div data-events="next">
<section class="next-event" aria-labelledby="next-event">
<p class="kicker" id="next-event">{{ site.group_events.words.nextEvent | escape }}</p>
{% for event in site.group_events.upcoming limit: 4 %}
<div class="h-event" data-event-end="{{ event.ends_at }}"{% if event.is_off %} data-event-off{% endif %}{% if event_is_shown %} hidden{% endif %}>
<h2 class="p-name"{% if event.lang %} lang="{{ event.lang | escape }}" dir="auto"{% endif %}><a class="u-url" href="{{ event.url | relative_url | escape }}">{{ event.title | escape }}</a></h2>
{% include event-facts.html event=event words=site.group_events.words %}
</div>
{%- unless event.is_off %}{% assign event_is_shown = true %}{% endunless -%}
{% endfor %}
<p><a href="{{ '/events/' | relative_url }}">{{ site.group_events.words.allEvents | escape }}</a></p>
</section>
</div>
<script src="{{ site.group_events.script | relative_url }}" defer></script>
{%- endif -%}
`;
