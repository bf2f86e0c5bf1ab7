import type {FormBrowser, FormElement} from './form-browser.ts';

/**
 * Saves what is entered in a form in this browser, and restores it when the page is opened again. Once the returned
 * function has been called, only a reload or the back button restores it. Runs in browsers, so it may use nothing
 * outside itself.
 */
export function keepWritten(form: FormElement, browser: FormBrowser): () => void {
  // Several sites may share an origin.
  const key = `compose ${browser.location.pathname}`;
  const fields = [...form.querySelectorAll('[name]')];
  const stored = <T>(use: (storage: FormBrowser['localStorage']) => T): T | undefined => {
    try {
      return use(browser.localStorage);
    } catch {
      // Storage is switched off: what is entered only lasts as long as the page.
      return undefined;
    }
  };
  let own = stored((storage) => storage.getItem(key)) ?? '{}';
  const save = (isDone: boolean) => {
    const written = Object.fromEntries(fields.map(({name, value}) => [name, value]));
    own = JSON.stringify({written, isDone});
    stored((storage) => storage.setItem(key, own));
  };
  const {written = {}, isDone = false} = stored(() => JSON.parse(own)) ?? {};
  const [visit] = browser.performance.getEntriesByType('navigation');
  if (!isDone || visit?.type !== 'navigate')
    for (const field of fields) field.value = written[field.name] ?? field.value;
  form.addEventListener('input', () => save(false));
  return () => {
    // Something else was written in another tab: that is what has to be kept.
    if (stored((storage) => storage.getItem(key)) === own) save(true);
  };
}
