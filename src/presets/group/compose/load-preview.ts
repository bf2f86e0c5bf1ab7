import type {FormBrowser, FormElement} from './form-browser.ts';

/**
 * Loads the script of the preview when its button is first pressed; from then on, that script answers the button.
 * Runs in browsers, so it may use nothing outside itself.
 */
export function loadPreview(form: FormElement, {document}: FormBrowser): void {
  const button = form.querySelector('[data-preview]');
  const failed = form.querySelector('[data-preview-failed]');
  if (!button || !failed) return;
  const listen = () => button.addEventListener('click', load, {once: true});
  const load = () => {
    failed.hidden = true;
    const script = document.createElement('script');
    script.src = button.dataset.preview ?? '';
    script.addEventListener('error', () => {
      failed.hidden = false;
      listen();
    });
    document.head.append(script);
  };
  listen();
}
