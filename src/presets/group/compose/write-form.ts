import type {FormBrowser} from './form-browser.ts';
import type {FormTools} from './prepare-file.ts';

/**
 * Makes the form on the page for writing a post work; `?recap_of=ID` in its address chooses the event. Runs in
 * browsers, so it may use nothing outside itself.
 */
export function writeForm(browser: FormBrowser, tools: FormTools): void {
  const listed = (text: string) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
  const form = tools.prepareFile(browser, tools, {
    unnamed: 'post',
    details: ({text, known}) => ({
      authors: listed(text('author')).map((name) => known(name, 'author') ?? name),
      categories: listed(text('category')),
      tags: listed(text('tags')),
      // What is not in the list is written down as it is: the build says what was probably meant.
      recapOf: known(text('recap'), 'event') ?? text('recap'),
    }),
  });
  const wanted = new URLSearchParams(browser.location.search).get('recap_of') ?? '';
  const recap = form?.querySelector('[name="recap"]');
  if (!recap || !/^[\w.-]+$/.test(wanted)) return;
  recap.value = form?.querySelector(`option[data-event="${wanted}"]`)?.value ?? wanted;
}
