import {formTag, preparedPost, preview} from './compose.ts';

/** The form for writing a post. It sends nothing: its script makes a link to the Git host's editor. */
export const write = `{%- assign form = site.write -%}
{%- unless include.title == false %}
<h1>{{ page.title | escape }}</h1>
{%- endunless %}
<p class="lead">{{ form.words.write.lead | escape }}</p>
<noscript><p class="notice">{{ form.words.write.needsScript | escape }}</p></noscript>
${formTag}
<p><label for="write-title">{{ form.words.title | escape }}</label><br>
<input id="write-title" name="title" type="text" size="38" required pattern=".*\\S.*" maxlength="200" autocomplete="off" aria-describedby="write-title-help">
<small id="write-title-help">{{ form.words.write.titleHelp | escape }}</small></p>
{% if form.events.size > 0 %}
${field('recap', 'write-events')}
<datalist id="write-events">
{% for event in form.events %}
<option value="{{ event.name | escape }}" data-event="{{ event.id | escape }}"></option>
{% endfor %}
</datalist>
{% endif %}
<p><label for="write-text">{{ form.words.text | escape }}</label><br>
<textarea id="write-text" name="text" cols="38" rows="16" required aria-describedby="write-text-help"></textarea>
<small id="write-text-help">{{ form.words.write.textHelp | escape }}</small></p>
${preview}
${field('author', 'write-authors')}
<datalist id="write-authors">
{% for author in form.authors %}
<option value="{{ author.name | escape }}" data-author="{{ author.id | escape }}"></option>
{% endfor %}
</datalist>
${field('category', 'write-categories')}
<datalist id="write-categories">
{% for category in form.categories %}
<option value="{{ category | escape }}"></option>
{% endfor %}
</datalist>
${field('tags')}
<p><button class="button" type="submit">{{ form.words.write.submit | escape }}</button></p>
</form>
${preparedPost('write')}
{% if site.group_events.announce %}
<p><a href="{{ site.group_events.announce | relative_url }}">{{ site.group_events.words.announce | escape }}</a></p>
{% endif %}
<script src="{{ form.script | relative_url }}" defer></script>
`;

/** An optional line of text, with suggestions from the list of that id. */
function field(name: 'recap' | 'author' | 'category' | 'tags', list?: string): string {
  return `<p><label for="write-${name}">{{ form.words.write.${name} | escape }}</label><br>
<input id="write-${name}" name="${name}" type="text" size="38"${list ? ` list="${list}"` : ''} autocomplete="off" aria-describedby="write-${name}-help">
<small id="write-${name}-help">{{ form.words.write.${name}Help | escape }}</small></p>`;
}
