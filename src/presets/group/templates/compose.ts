/** Begins a form; its script needs to know the repository. */
export const formTag = `<form class="compose" data-compose data-url="{{ form.url | escape }}" data-branch="{{ form.branch | escape }}" data-kind="{{ form.kind | escape }}" data-folder="{{ form.folder | escape }}" data-extension="{{ form.extension | escape }}"{% if form.style %} data-style="{{ form.style | escape }}"{% endif %} data-liquid="{{ form.liquid }}">`;

/** A button below the text shows what it will look like; what answers it is loaded when it is first pressed. */
export const preview = `{% if form.preview %}
<p class="actions"><button class="button quiet" type="button" aria-expanded="false" aria-controls="preview" data-preview="{{ form.preview.script | relative_url }}" data-preview-options="{{ form.preview.options | escape }}">{{ form.words.preview | escape }}</button>
<span role="status"><span data-preview-failed hidden>{{ form.words.previewFailed | escape }}</span></span></p>
<div id="preview" hidden>
<section aria-label="{{ form.words.preview | escape }}">
<p class="notice">{{ form.words.previewLacks | escape }}</p>
<div class="prose" data-preview-text></div>
<p><button class="button quiet" type="button" data-preview-back>{{ form.words.previewBack | escape }}</button></p>
</section>
</div>
{% endif %}`;

/** The finished file and the link to the editor; hidden until the form is submitted. */
export function preparedPost(form: 'announce' | 'write'): string {
  return `<div data-prepared hidden>
<section aria-labelledby="prepared-title">
<h2 id="prepared-title">{{ form.words.${form}.result | escape }}</h2>
<div id="prepared-how">
<p data-prepared-filled>{{ form.words.filled | escape }}</p>
<p data-prepared-paste hidden>{{ form.words.paste | escape }}</p>
</div>
<p class="actions"><a class="button" href="{{ form.url | escape }}" aria-describedby="prepared-how" target="_blank" rel="noopener">{{ form.words.open | escape }}</a>
<button class="button quiet" type="button">{{ form.words.copy | escape }}</button></p>
<p role="status"><span data-prepared-copied hidden>{{ form.words.copied | escape }}</span></p>
<p><label for="prepared-file">{{ form.words.${form}.result | escape }}</label><br>
<textarea id="prepared-file" cols="38" rows="14" readonly></textarea></p>
</section>
</div>`;
}
