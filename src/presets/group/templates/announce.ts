import {formTag, preparedPost, preview} from './compose.ts';

/** The form for announcing a meeting. It sends nothing: its script makes a link to the Git host's editor. */
export const announce = `{%- assign form = site.group_events.form -%}
{%- unless include.title == false %}
<h1>{{ page.title | escape }}</h1>
{%- endunless %}
<p class="lead">{{ form.words.announce.lead | escape }}</p>
<noscript><p class="notice">{{ form.words.announce.needsScript | escape }}</p></noscript>
${formTag}
<p><label for="announce-title">{{ form.words.title | escape }}</label><br>
<input id="announce-title" name="title" type="text" size="38" required pattern=".*\\S.*" maxlength="200" autocomplete="off" aria-describedby="announce-title-help">
<small id="announce-title-help">{{ form.words.announce.titleHelp | escape }}</small></p>
<p><label for="announce-date">{{ form.words.announce.date | escape }}</label><br>
<input id="announce-date" name="date" type="date" required></p>
<p><label for="announce-start">{{ form.words.announce.start | escape }}</label><br>
<input id="announce-start" name="start" type="time" value="19:00" required></p>
<p><label for="announce-end">{{ form.words.announce.end | escape }} ({{ form.words.optional | escape }})</label><br>
<input id="announce-end" name="end" type="time"></p>
<p><label for="announce-repeat">{{ form.words.announce.repeat.label | escape }}</label><br>
<select id="announce-repeat" name="repeat" aria-describedby="announce-repeat-help" data-words="{{ form.repeat | escape }}">
<option value="">{{ form.words.announce.repeat.once | escape }}</option>
<option value="weekly">{{ form.words.announce.repeat.weekly | escape }}</option>
<option value="every 2 weeks">{{ form.words.announce.repeat.everyTwoWeeks | escape }}</option>
<option value="monthly">{{ form.words.announce.repeat.monthly | escape }}</option>
<option value="last" hidden disabled>{{ form.words.announce.repeat.monthly | escape }}</option>
</select>
<small id="announce-repeat-help">{{ form.words.announce.repeat.help | escape }}</small></p>
<p><label for="announce-place">{{ form.words.announce.place | escape }}</label><br>
<input id="announce-place" name="place" type="text" size="38" list="announce-venues" autocomplete="off" aria-describedby="announce-place-help">
<small id="announce-place-help">{{ form.words.announce.placeHelp | escape }}</small></p>
<datalist id="announce-venues">
{% for venue in form.venues %}
<option value="{{ venue.name | escape }}" data-venue="{{ venue.id | escape }}"></option>
{% endfor %}
</datalist>
<p><label for="announce-address">{{ form.words.announce.address | escape }}</label><br>
<input id="announce-address" name="address" type="text" size="38" autocomplete="off"></p>
<p><label for="announce-talks">{{ form.words.announce.talks | escape }}</label><br>
<textarea id="announce-talks" name="talks" cols="38" rows="3" aria-describedby="announce-talks-help"></textarea>
<small id="announce-talks-help">{{ form.words.announce.talksHelp | escape }}</small></p>
<p><label for="announce-register">{{ form.words.announce.register | escape }}</label><br>
<input id="announce-register" name="register" type="url" size="38" placeholder="https://"></p>
<p><label for="announce-online">{{ form.words.announce.online | escape }}</label><br>
<input id="announce-online" name="online" type="url" size="38" placeholder="https://" aria-describedby="announce-online-help">
<small id="announce-online-help">{{ form.words.announce.onlineHelp | escape }}</small></p>
<p><label for="announce-text">{{ form.words.text | escape }}</label><br>
<textarea id="announce-text" name="text" cols="38" rows="8" aria-describedby="announce-text-help"></textarea>
<small id="announce-text-help">{{ form.words.announce.textHelp | escape }}</small></p>
${preview}
<p><button class="button" type="submit">{{ form.words.announce.submit | escape }}</button></p>
</form>
${preparedPost('announce')}
{% if site.group_events.upcoming.size > 0 %}
<p><a href="{{ form.invite.page | relative_url }}">{{ form.invite.words.heading | escape }}</a></p>
{% endif %}
<script src="{{ form.script | relative_url }}" defer></script>
`;
