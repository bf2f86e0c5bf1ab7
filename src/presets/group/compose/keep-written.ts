import type {FormBrowser, FormElement} from './form-browser.ts';

/**
 * Saves what is entered in a form in this browser, and restores it when the page is opened again, until the
 * returned function is called. Runs in browsers, so it may use nothing outside itself.
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
  const kept = stored((storage) => JSON.parse(storage.getItem(key) ?? '{}')) ?? {};
  for (const field of fields) field.value = kept[field.name] ?? field.value;
  form.addEventListener('input', () => {
    const written = Object.fromEntries(fields.map(({name, value}) => [name, value]));
    stored((storage) => storage.setItem(key, JSON.stringify(written)));
  });
  return () => stored((storage) => storage.removeItem(key));
}
