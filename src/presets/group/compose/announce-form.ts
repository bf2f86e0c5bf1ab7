import type {FormBrowser} from './form-browser.ts';
import type {Fields, FormTools} from './prepare-file.ts';

/** Makes the form on the announce page work. Runs in browsers, so it may use nothing outside itself. */
export function announceForm(browser: FormBrowser, tools: FormTools): void {
  /** One talk per line: title, dash, speakers. */
  const talksIn = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const parts = /^(.*\S)\s+[-–—]\s+(\S.*)$/.exec(line.trim());
        return {title: parts?.[1] ?? line.trim(), speakers: tools.namesIn(parts?.[2] ?? '')};
      });
  const placeIn = ({text, known}: Fields) => {
    const venue = known(text('place'), 'venue');
    return venue ? {venue} : {place: {name: text('place'), address: text('address')}};
  };
  tools.prepareFile(browser, tools, {
    unnamed: 'event',
    details: (fields, slug) => ({
      id: tools.eventId(fields.text('date'), tools.slugOf(slug)),
      start: `${fields.text('date')} ${fields.text('start')}`,
      end: fields.text('end'),
      ...placeIn(fields),
      online: fields.text('online'),
      register: fields.text('register'),
      talks: talksIn(fields.text('talks')),
    }),
  });
}
