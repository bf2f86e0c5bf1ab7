import {formTag, preparedPost} from './compose.ts';

/** The form for writing a post. It sends nothing: its script makes a link to the Git host's editor. */
export const write = `{%- assign form = site.write -%}
<h1>{{ page.title | escape }}</h1>
<p class="lead">{{ form.words.write.lead | escape }}</p>
<noscript><p class="notice">{{ form.words.write.needsScript | escape }}</p></noscript>
${formTag}
<p><label for="write-title">{{ form.words.title | escape }}</label><br>
<input id="write-title" name="title" type="text" required pattern=".*\\S.*" maxlength="200" autocomplete="off" aria-describedby="write-title-help">
<small id="write-title-help">{{ form.words.write.titleHelp | escape }}</small></p>
{% if form.events.size > 0 %}
<p><label for="write-recap">{{ form.words.write.recap | escape }}</label><br>
<input id="write-recap" name="recap" type="text" list="write-events" autocomplete="off" aria-describedby="write-recap-help">
<small id="write-recap-help">{{ form.words.write.recapHelp | escape }}</small></p>
<datalist id="write-events">
{% for event in form.events %}
<option value="{{ event.name | escape }}" data-event="{{ event.id | escape }}"></option>
{% endfor %}
</datalist>
{% endif %}
<p><label for="write-text">{{ form.words.text | escape }}</label><br>
<textarea id="write-text" name="text" rows="16" required aria-describedby="write-text-help"></textarea>
<small id="write-text-help">{{ form.words.write.textHelp | escape }}</small></p>
<p><label for="write-author">{{ form.words.write.author | escape }}</label><br>
<input id="write-author" name="author" type="text" list="write-authors" autocomplete="off" aria-describedby="write-author-help">
<small id="write-author-help">{{ form.words.write.authorHelp | escape }}</small></p>
<datalist id="write-authors">
{% for author in form.authors %}
<option value="{{ author.name | escape }}" data-author="{{ author.id | escape }}"></option>
{% endfor %}
</datalist>
<p><label for="write-category">{{ form.words.write.category | escape }}</label><br>
<input id="write-category" name="category" type="text" list="write-categories" autocomplete="off" aria-describedby="write-category-help">
<small id="write-category-help">{{ form.words.write.categoryHelp | escape }}</small></p>
<datalist id="write-categories">
{% for category in form.categories %}
<option value="{{ category | escape }}"></option>
{% endfor %}
</datalist>
<p><label for="write-tags">{{ form.words.write.tags | escape }}</label><br>
<input id="write-tags" name="tags" type="text" autocomplete="off" aria-describedby="write-tags-help">
<small id="write-tags-help">{{ form.words.write.tagsHelp | escape }}</small></p>
<p><button class="button" type="submit">{{ form.words.write.submit | escape }}</button></p>
</form>
${preparedPost('write')}
{% if site.events.announce %}
<p><a href="{{ site.events.announce | relative_url }}">{{ site.events.words.announce | escape }}</a></p>
{% endif %}
<script src="{{ form.script | relative_url }}" defer></script>
`;
