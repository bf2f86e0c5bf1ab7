/** On fields in the language of a post that differs from that of the site. */
const LANG = '{% if event.lang %} lang="{{ event.lang | escape }}" dir="auto"{% endif %}';

/**
 * The page where organisers copy texts about upcoming events. Its script shows the buttons; without it, the texts can be
 * selected.
 */
export const invite = `{%- assign form = site.group_events.form -%}
{%- assign words = form.invite.words -%}
{%- unless include.title == false %}
<h1>{{ page.title | escape }}</h1>
{%- endunless %}
<p class="lead">{{ words.lead | escape }}</p>
{% if site.group_events.upcoming.size == 0 %}
<p>{{ site.group_events.words.noUpcoming | escape }}</p>
{% endif %}
{% assign events = site.group_events.upcoming | where: "is_later", false %}
{% if events.size > 1 %}
<ul>
{% for event in events %}
<li><a href="#invite-{{ event.id }}"${LANG}>{{ event.title | escape }}</a></li>
{% endfor %}
</ul>
{% endif %}
{% for event in events %}
{% assign texts = event.post | event_invitation %}
<section class="compose" aria-labelledby="invite-{{ event.id }}">
<h2 id="invite-{{ event.id }}"${LANG}><a href="{{ event.url | relative_url | escape }}">{{ event.title | escape }}</a></h2>
<p class="meta">{% if event.has_notice %}<strong>{{ event.status_text | escape }}</strong> · {% endif %}{{ event.day | escape }}{% if event.time != '' %}, {{ event.time | escape }}{% endif %}</p>
<h3>{{ words.mail | escape }}</h3>
<p><label for="invite-{{ event.id }}-subject">{{ words.subject | escape }}</label><br>
<input id="invite-{{ event.id }}-subject" type="text" size="38" readonly value="{{ texts.mail.subject | escape }}"${LANG}></p>
<p class="actions">${button('subject')}</p>
${area('mail', {label: '{{ form.words.text | escape }}', text: 'texts.mail.text', rows: 10})}
${area('html', {label: '{{ words.html | escape }}', text: 'texts.mail.html', rows: 3, plain: 'mail'})}
<h3>Meetup.com</h3>
<dl>
<dt>{{ form.words.title | escape }}</dt>
<dd${LANG}>{{ texts.meetup.title | escape }}</dd>
<dt>{{ words.start | escape }}</dt>
<dd${LANG}>{{ texts.meetup.start | escape }}</dd>
{% if texts.meetup.duration %}
<dt>{{ words.duration | escape }}</dt>
<dd>{{ texts.meetup.duration | escape }}</dd>
{% endif %}
{% if texts.meetup.end %}
<dt>{{ words.end | escape }}</dt>
<dd${LANG}>{{ texts.meetup.end | escape }}</dd>
{% endif %}
{% if texts.meetup.venue %}
<dt>{{ site.group_events.words.where | escape }}</dt>
<dd>{{ texts.meetup.venue | escape }}</dd>
{% endif %}
</dl>
${area('description', {label: '{{ words.description | escape }}', text: 'texts.meetup.description', rows: 8})}
{% if texts.post == texts.shortPost %}
<h3>Mastodon, LinkedIn, Bluesky</h3>
{% else %}
<h3>Mastodon, LinkedIn</h3>
{% endif %}
${area('post', {label: '{{ form.words.text | escape }}', text: 'texts.post', rows: 8})}
{% if texts.post != texts.shortPost %}
<h3>Bluesky</h3>
${area('short', {label: '{{ form.words.text | escape }}', text: 'texts.shortPost', rows: 6})}
{% endif %}
{% if event.post.event.invite.qr %}
<h3>{{ words.qr | escape }}</h3>
<p><a href="{{ event.post.event.invite.qr | relative_url }}" download><img src="{{ event.post.event.invite.qr | relative_url }}" alt="{{ words.qr | escape }}" width="160" height="160" loading="lazy"></a></p>
<p><small>{{ words.qrHelp | escape }}</small></p>
{% endif %}
</section>
{% endfor %}
<p><a href="{{ site.group_events.announce | relative_url }}">{{ site.group_events.words.announce | escape }}</a></p>
<script src="{{ form.invite.script | relative_url }}" defer></script>
`;

interface Area {
  readonly label: string;
  /** A variable. */
  readonly text: string;
  readonly rows: number;
  /** The field with the same text without HTML. */
  readonly plain?: string;
}

function area(name: string, {label, text, rows, plain}: Area): string {
  const help = plain
    ? `\n<small id="invite-{{ event.id }}-${name}-help">{{ words.htmlHelp | escape }}</small>`
    : '';
  const described = plain ? ` aria-describedby="invite-{{ event.id }}-${name}-help"` : '';
  return `<p><label for="invite-{{ event.id }}-${name}">${label}</label><br>
<textarea id="invite-{{ event.id }}-${name}" cols="38" rows="${rows}" readonly${described}${LANG}>{{ ${text} | escape }}</textarea>${help}</p>
<p class="actions">${plain ? `${button(name, plain)}\n` : ''}${button(name)}</p>`;
}

function button(name: string, plain?: string): string {
  const data = plain ? ` data-plain="invite-{{ event.id }}-${plain}"` : '';
  const label = plain ? 'words.copyFormatted' : 'words.copy';
  return `<button class="button quiet" type="button" data-copy="invite-{{ event.id }}-${name}"${data} data-copied="{{ form.words.copied | escape }}" aria-live="polite" hidden>{{ ${label} | escape }}</button>`;
}
