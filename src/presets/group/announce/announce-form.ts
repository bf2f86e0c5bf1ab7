import type {Repository} from '../../../api.ts';
import type {Draft, DraftFile} from './draft.ts';
import type {EditorLink} from './editor-link.ts';
import type {FormBrowser, FormElement} from './form-browser.ts';

/** Passed to the form, because its source is published without its imports. */
export interface FormTools {
  slugOf(text: string): string;
  yamlText(text: string): string;
  postText(draft: Draft, yamlText: (text: string) => string): string;
  editorLink(repository: Omit<Repository, 'folder'>, file: DraftFile): EditorLink;
  keepWritten(form: FormElement, browser: FormBrowser): () => void;
  /** `2026-11-21`, in the reader's time zone. */
  today(): string;
}

/** Makes the form on the announce page work. Runs in browsers, so it may use nothing outside itself. */
export function announceForm(browser: FormBrowser, tools: FormTools): void {
  const {document, navigator} = browser;
  const form = document.querySelector('form[data-announce]');
  const result = document.querySelector('[data-announce-result]');
  if (!form || !result) return;
  const field = (name: string) => form.querySelector(`[name="${name}"]`)?.value.trim() ?? '';
  const show = (selector: string, isShown: boolean) => {
    const element = result.querySelector(selector);
    if (element) element.hidden = !isShown;
  };
  const filled = (name: 'end' | 'online' | 'register') => (field(name) ? {[name]: field(name)} : {});

  /** One talk per line: title, dash, speakers. */
  const talks = () =>
    field('talks')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const parts = /^(.*\S)\s+[-–—]\s+(\S.*)$/.exec(line.trim());
        const speakers = (parts?.[2] ?? '').split(',').map((name) => name.trim());
        return {title: parts?.[1] ?? line.trim(), speakers: speakers.filter(Boolean)};
      });
  const place = () => {
    const known = form.querySelector(`option[value="${field('place').replaceAll(/["\\]/g, '\\$&')}"]`)
      ?.dataset.venue;
    return known ? {venue: known} : {place: {name: field('place'), address: field('address')}};
  };
  const file = (): DraftFile => {
    const draft: Draft = {
      title: field('title'),
      date: tools.today(),
      start: `${field('date')} ${field('start')}`,
      ...{...filled('end'), ...filled('online'), ...filled('register'), ...place()},
      talks: talks(),
      text: field('text'),
      hasLiquid: form.dataset.liquid === 'true',
    };
    const slug = tools.slugOf(draft.title).slice(0, 60).replace(/-$/, '') || 'event';
    return {
      path: `${form.dataset.folder}/${draft.date}-${slug}.md`,
      text: tools.postText(draft, tools.yamlText),
    };
  };

  const link = result.querySelector('a')!;
  let isPrepared = false;
  const update = () => {
    const isShown = isPrepared && form.checkValidity();
    result.hidden = !isShown;
    if (!isShown) return;
    const made = file();
    const {url = '', branch = '', kind} = form.dataset;
    const {url: address, isFilled} = tools.editorLink({url, branch, kind: kind as Repository['kind']}, made);
    result.querySelector('textarea')!.value = made.text;
    link.href = address;
    show('[data-announce-filled]', isFilled);
    show('[data-announce-paste]', !isFilled);
    show('[data-announce-copied]', false);
  };

  const forget = tools.keepWritten(form, browser);
  form.addEventListener('input', update);
  document.addEventListener('ssg:morph', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isPrepared = true;
    update();
    link.focus();
  });
  link.addEventListener('click', forget);
  result.querySelector('button')?.addEventListener('click', () => {
    const text = result.querySelector('textarea')!;
    text.select();
    navigator.clipboard?.writeText(text.value).then(() => show('[data-announce-copied]', true));
  });
}
