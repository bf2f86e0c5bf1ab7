import type {FormBrowser} from './form-browser.ts';
import type {FormTools} from './prepare-file.ts';

/**
 * Makes the form on the page for writing a post work; `?recap_of=ID` in its address chooses the event. Runs in
 * browsers, so it may use nothing outside itself.
 */
export function writeForm(browser: FormBrowser, tools: FormTools): void {
  const form = tools.prepareFile(browser, tools, {
    unnamed: 'post',
    details: ({text, known}) => ({
      authors: tools.namesIn(text('author')).map((name) => known(name, 'author') ?? name),
      categories: tools.namesIn(text('category')),
      tags: tools.namesIn(text('tags')),
      // What is not in the list is written down as it is: the build says what was probably meant.
      recapOf: known(text('recap'), 'event') ?? text('recap'),
    }),
  });
  const wanted = new URLSearchParams(browser.location.search).get('recap_of') ?? '';
  const recap = form?.querySelector('[name="recap"]');
  if (!recap || !/^[\w.-]+$/.test(wanted)) return;
  recap.value = form?.querySelector(`option[data-event="${wanted}"]`)?.value ?? wanted;
}
