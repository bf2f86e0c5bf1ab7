/** All talks by year. With `title=false` it has no heading, for layouts that show the title. */
export const allTalks = `<section class="listing"{% if include.title == false %} aria-label="{{ page.title | escape }}">{% else %} aria-labelledby="talks-title">
<h1 id="talks-title">{{ page.title | escape }}</h1>
{%- endif %}
<p class="facts">{{ site.group_events.talks_text | escape }}{% if site.group_events.speakers_page %} · <a href="{{ site.group_events.speakers_page | relative_url | escape }}">{{ site.group_events.words.speakers | escape }}</a>{% endif %}</p>
{% for group in site.group_events.talks_by_year %}
<h2 id="y{{ group.year }}">{{ group.year }}</h2>
{% include talk-list.html talks=group.talks level=3 %}
{% endfor %}
</section>
`;

/** A list of talks; takes `talks` and the `level` of their headings. On a Jekyll site the day is not in a box of its own. */
export const talkList = `{%- if site.group_events.is_plain %}{% assign talk_list = 'ul' %}{% else %}{% assign talk_list = 'ol' %}{% endif -%}
<{{ talk_list }} class="posts">
{% for talk in include.talks %}
<li class="post-item">
{% unless site.group_events.is_plain %}
<time class="day" datetime="{{ talk.start }}"><b>{{ talk.day_of_month }}</b> {{ talk.month | escape }}</time>
{% endunless %}
<div><h{{ include.level | default: 3 }} class="p-name"{% if talk.lang %} lang="{{ talk.lang | escape }}" dir="auto"{% endif %}><a href="{{ talk.url | relative_url | escape }}">{{ talk.title | escape }}</a></h{{ include.level | default: 3 }}>
{% if talk.speakers.size > 0 or talk.slides or talk.video or site.group_events.is_plain %}
<p class="meta">{% include talk-facts.html talk=talk day=site.group_events.is_plain %}</p>
{% endif %}</div>
</li>
{% endfor %}
</{{ talk_list }}>
`;

/**
 * A line about a `talk`: its day if `day` is true, its speakers (on the page of one, only if there are others), slides and
 * video. The names of links say which talk they belong to, as a page may have many.
 */
export const talkFacts = `{% assign talk_words = site.group_events.words %}{% assign talk_dot = '' -%}
{%- if include.day %}<time datetime="{{ include.talk.start }}">{{ include.talk.day | escape }}</time>{% assign talk_dot = ' · ' %}{% endif -%}
{%- if include.talk.speakers.size > 1 or include.talk.speakers.size > 0 and page.speaker.words == nil %}{{ talk_dot }}{% for speaker in include.talk.speakers %}{% include talk-speaker.html speaker=speaker %}{% unless forloop.last %}, {% endunless %}{% endfor %}{% assign talk_dot = ' · ' %}{% endif -%}
{%- if include.talk.slides %}{{ talk_dot }}<a href="{{ include.talk.slides | escape }}" aria-label="{{ talk_words.slides | escape }}{{ talk_words.colon }} {{ include.talk.title | escape }}">{{ talk_words.slides | escape }}</a>{% assign talk_dot = ' · ' %}{% endif -%}
{%- if include.talk.video %}{{ talk_dot }}<span aria-hidden="true">▶&#xFE0E;</span> <a href="{{ include.talk.video | escape }}" aria-label="{{ talk_words.video | escape }}{{ talk_words.colon }} {{ include.talk.title | escape }}">{{ talk_words.video | escape }}</a>{% endif -%}
`;

/** A name, linked to the page of the `speaker` unless this is it. */
export const talkSpeaker = `{% if include.speaker.page and include.speaker.page != page.url %}<a href="{{ include.speaker.page | relative_url | escape }}">{{ include.speaker.name | escape }}</a>{% elsif include.speaker.url and include.speaker.page == nil %}<a href="{{ include.speaker.url | escape }}">{{ include.speaker.name | escape }}</a>{% else %}{{ include.speaker.name | escape }}{% endif %}`;
