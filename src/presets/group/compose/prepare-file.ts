import type {Repository} from '../../../api.ts';
import type {Draft, DraftDetails, DraftFile} from './draft.ts';
import type {EditorLink} from './editor-link.ts';
import type {FormBrowser, FormElement} from './form-browser.ts';
import type {MonthlyRule} from './monthly-rules.ts';

/** Passed to the forms, because their source is published without its imports. */
export interface FormTools {
  slugOf(text: string): string;
  eventId(day: string, slug: string): string;
  fileSlug(title: string, slugOf: (text: string) => string): string;
  namesIn(text: string): string[];
  yamlText(text: string): string;
  postText(draft: Draft, yamlText: (text: string) => string): string;
  editorLink(repository: Omit<Repository, 'folder'>, file: DraftFile): EditorLink;
  keepWritten(form: FormElement, browser: FormBrowser): () => void;
  loadPreview(form: FormElement, browser: FormBrowser): void;
  prepareFile(browser: FormBrowser, tools: FormTools, kind: FormKind): FormElement | undefined;
  momentText(epoch: number, offset: number): string;
  monthlyRules(day: string): MonthlyRule[];
}

/** What one form has that the other does not. */
export interface FormKind {
  /** Names the file if the title has no letters. */
  readonly unnamed: string;
  /** `slug` is the part of the file name that stands for the title. */
  details(fields: Fields, slug: string): DraftDetails;
}

/** What was entered in a form. */
export interface Fields {
  /** Trimmed; empty if there is no such field. */
  text(name: string): string;
  /** What the list of suggestions notes under `data-KEY` about one of its texts. */
  known(text: string, key: string): string | undefined;
}

/**
 * Makes a form work: when it is submitted, shows the finished file and the link to the editor of the Git host, and
 * keeps both up to date. Undefined if the page has no form. Runs in browsers, so it may use nothing outside itself.
 */
export function prepareFile(
  browser: FormBrowser,
  tools: FormTools,
  {unnamed, details}: FormKind,
): FormElement | undefined {
  const {document, navigator} = browser;
  const form = document.querySelector('form[data-compose]');
  const result = document.querySelector('[data-prepared]');
  if (!form || !result) return undefined;
  const fields: Fields = {
    text: (name) => form.querySelector(`[name="${name}"]`)?.value.trim() ?? '',
    known: (text, key) =>
      form.querySelector(`option[value="${text.replaceAll(/["\\]/g, '\\$&')}"][data-${key}]`)?.dataset[key],
  };
  const show = (selector: string, isShown: boolean) => {
    const element = result.querySelector(selector);
    if (element) element.hidden = !isShown;
  };
  const file = (): DraftFile => {
    const {folder = '', extension, style, liquid} = form.dataset;
    const title = fields.text('title');
    const slug = tools.fileSlug(title, tools.slugOf) || unnamed;
    // In the reader's time zone.
    const now = new Date();
    const date = tools.momentText(now.getTime(), -now.getTimezoneOffset());
    const draft: Draft = {
      ...details(fields, slug),
      title,
      date,
      text: fields.text('text'),
      style: style ? JSON.parse(style) : undefined,
      hasLiquid: liquid === 'true',
    };
    return {
      path: `${folder.replace(':year', date.slice(0, 4))}/${date.slice(0, 10)}-${slug}${extension}`,
      text: tools.postText(draft, tools.yamlText),
    };
  };

  const link = result.querySelector('a')!;
  const output = result.querySelector('textarea')!;
  const copy = () =>
    navigator.clipboard?.writeText(output.value).then(
      () => show('[data-prepared-copied]', true),
      // The browser refuses: the text can still be copied by hand.
      () => undefined,
    );
  let isPrepared = false;
  let isFilled = false;
  const update = () => {
    const isShown = isPrepared && form.checkValidity();
    result.hidden = !isShown;
    if (!isShown) return;
    const made = file();
    const {url = '', branch = '', kind} = form.dataset;
    const editor = tools.editorLink({url, branch, kind: kind as Repository['kind']}, made);
    isFilled = editor.isFilled;
    output.value = made.text;
    link.href = editor.url;
    show('[data-prepared-filled]', isFilled);
    show('[data-prepared-paste]', !isFilled);
    show('[data-prepared-copied]', false);
  };

  const done = tools.keepWritten(form, browser);
  tools.loadPreview(form, browser);
  form.addEventListener('input', update);
  document.addEventListener('ssg:morph', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isPrepared = true;
    update();
    link.focus();
  });
  link.addEventListener('click', () => {
    if (!isFilled) copy();
    done();
  });
  result.querySelector('button')?.addEventListener('click', () => {
    output.select();
    copy();
  });
  return form;
}
