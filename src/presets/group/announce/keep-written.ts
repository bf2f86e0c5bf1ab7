import type {FormBrowser, FormElement} from './form-browser.ts';

/**
 * Keeps what is written into a form in this browser, and puts it back when the page is opened again, until the
 * function that it returns is called. Runs in browsers: it stands alone.
 */
export function keepWritten(form: FormElement, browser: FormBrowser): () => void {
  // Several sites may share an origin.
  const key = `announce ${browser.location.pathname}`;
  const fields = [...form.querySelectorAll('[name]')];
  const stored = <T>(use: (storage: FormBrowser['localStorage']) => T): T | undefined => {
    try {
      return use(browser.localStorage);
    } catch {
      // Storage is switched off: what is written lasts as long as the page.
      return undefined;
    }
  };
  const kept = stored((storage) => JSON.parse(storage.getItem(key) ?? '{}')) ?? {};
  for (const field of fields) field.value = kept[field.name] ?? field.value;
  form.addEventListener('input', () => {
    const written = Object.fromEntries(fields.map(({name, value}) => [name, value]));
    stored((storage) => storage.setItem(key, JSON.stringify(written)));
  });
  return () => stored((storage) => storage.removeItem(key));
}
