/**
 * The page of all events: how to subscribe, the upcoming events, and the past ones by year. With `title=false` it has no
 * heading, for layouts that show the title. What may be hidden is in a `div`, because older stylesheets show every `section`.
 */
export const eventCalendar = `<section class="listing"{% if include.title == false %} aria-label="{{ page.title | escape }}">{% else %} aria-labelledby="events-title">
<h1 id="events-title">{{ page.title | escape }}</h1>
{%- endif %}
{% if site.group_events.subscribe %}
<p class="lead">{{ site.group_events.words.subscribeHow | escape }}</p>
{% endif %}
{% if site.group_events.is_plain %}{% assign event_dot = ' ·' %}{% endif %}
<div class="actions">
{% if site.group_events.subscribe %}
<a class="button" href="{{ site.group_events.subscribe.webcal | escape }}">{{ site.group_events.words.subscribe | escape }}</a>{{ event_dot }}
<a class="button quiet" href="{{ site.group_events.subscribe.google | escape }}">Google</a>{{ event_dot }}
<a class="button quiet" href="{{ site.group_events.subscribe.outlook | escape }}">Outlook</a>{{ event_dot }}
{% endif %}
<a class="button quiet" href="{{ site.group_events.calendar | relative_url }}">{{ site.group_events.words.file | escape }}</a>
</div>
<h2 id="upcoming">{{ site.group_events.words.upcoming | escape }}</h2>
<p data-events="none"{% if site.group_events.upcoming.size > 0 %} hidden{% endif %}>{{ site.group_events.words.noUpcoming | escape }}</p>
{% include event-list.html events=site.group_events.upcoming name="upcoming" level=3 %}
{% if site.group_events.announce %}
<p><a href="{{ site.group_events.announce | relative_url }}">{{ site.group_events.words.announce | escape }}</a></p>
{% endif %}
{% if site.group_events.talks_page or site.group_events.speakers_page or site.group_sponsors.page %}
<p>{% if site.group_events.talks_page %}<a href="{{ site.group_events.talks_page | relative_url | escape }}">{{ site.group_events.words.talks | escape }}</a>{% endif %}{% if site.group_events.talks_page and site.group_events.speakers_page %} · {% endif %}{% if site.group_events.speakers_page %}<a href="{{ site.group_events.speakers_page | relative_url | escape }}">{{ site.group_events.words.speakers | escape }}</a>{% endif %}{% if site.group_sponsors.page %}{% if site.group_events.talks_page or site.group_events.speakers_page %} · {% endif %}<a href="{{ site.group_sponsors.page | relative_url | escape }}">{{ site.group_sponsors.title | escape }}</a>{% endif %}</p>
{% endif %}
</section>
<div data-events="past"{% if site.group_events.past.size == 0 %} hidden{% endif %}>
<section class="listing" aria-labelledby="past">
<h2 id="past">{{ site.group_events.words.past | escape }}</h2>
{% if site.group_events.is_plain %}<ul data-events="just-over" hidden></ul>{% else %}<ol class="posts" data-events="just-over" hidden></ol>{% endif %}
{% for group in site.group_events.by_year %}
<h3>{{ group.year }}</h3>
{% include event-list.html events=group.events level=4 %}
{% endfor %}
</section>
</div>
<script src="{{ site.group_events.script | relative_url }}" defer></script>
`;
