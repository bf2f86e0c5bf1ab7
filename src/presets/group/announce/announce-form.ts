import type {Repository} from '../../../index.ts';
import type {Draft, DraftFile} from './draft.ts';
import type {EditorLink} from './editor-link.ts';
import type {FormBrowser} from './form-browser.ts';

/** What the form is handed, because its text is published without its imports. */
export interface FormTools {
  slugOf(text: string): string;
  yamlText(text: string): string;
  postText(draft: Draft, yamlText: (text: string) => string): string;
  editorLink(repository: Omit<Repository, 'folder'>, file: DraftFile): EditorLink;
  /** `2026-11-21`, where the reader is. */
  today(): string;
}

/** Makes the form of the announce page work; it runs in browsers and stands alone. */
export function announceForm({document, navigator}: FormBrowser, tools: FormTools): void {
  const form = document.querySelector('form[data-announce]');
  const result = document.querySelector('[data-announce-result]');
  if (!form || !result) return;
  const field = (name: string) => form.querySelector(`[name="${name}"]`)?.value.trim() ?? '';
  const show = (selector: string, isShown: boolean) => {
    const element = result.querySelector(selector);
    if (element) element.hidden = !isShown;
  };
  const filled = (name: 'end' | 'online' | 'register') => (field(name) ? {[name]: field(name)} : {});

  /** One talk on each line: its title, a dash, who speaks. */
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

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const made = file();
    const {url = '', branch = '', kind} = form.dataset;
    const {url: address, isFilled} = tools.editorLink({url, branch, kind: kind as Repository['kind']}, made);
    const link = result.querySelector('a')!;
    result.querySelector('textarea')!.value = made.text;
    link.href = address;
    result.hidden = false;
    show('[data-announce-filled]', isFilled);
    show('[data-announce-paste]', !isFilled);
    link.focus();
  });
  result.querySelector('button')?.addEventListener('click', () => {
    const text = result.querySelector('textarea')!;
    text.select();
    navigator.clipboard?.writeText(text.value).then(() => show('[data-announce-copied]', true));
  });
}
