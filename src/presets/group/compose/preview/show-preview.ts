import {safeCopy} from './safe-copy.ts';

/** Makes HTML of a text, with the options of the site's dialect. The HTML may hold anything. */
export type Render = (text: string, options: object) => string;

/** After a pause of this length, what has been typed is shown. In milliseconds. */
const PAUSE = 200;

/** Shows the preview of the form's text below it, and keeps it up to date until it is closed. */
export function showPreview(render: Render): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
  const button = find('[data-preview]');
  const failed = find('[data-preview-failed]');
  const panel = find('#preview');
  const shown = find('[data-preview-text]');
  const field = find('[data-compose] [name="text"]') as HTMLTextAreaElement;
  const options: object = JSON.parse(button.dataset.previewOptions || '{}');

  const update = () => {
    if (panel.hidden) return;
    failed.hidden = true;
    try {
      shown.replaceChildren(safeCopy(render(field.value, options)));
    } catch {
      shown.replaceChildren();
      failed.hidden = false;
    }
  };
  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    update();
  };
  let waiting = 0;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, PAUSE);
  });
  button.addEventListener('click', () => open(panel.hidden !== false));
  find('[data-preview-back]').addEventListener('click', () => {
    open(false);
    field.focus();
  });
  open(true);
}
