import type {FormBrowser} from './form-browser.ts';
import type {Fields, FormTools} from './prepare-file.ts';
import type {MonthlyWords} from './words/form-words.ts';

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
  const repeatIn = ({text}: Fields) => {
    const chosen = text('repeat');
    if (chosen !== 'monthly' && chosen !== 'last') return chosen;
    return tools.monthlyRules(text('date')).at(chosen === 'last' ? -1 : 0)?.rule ?? '';
  };
  const form = tools.prepareFile(browser, tools, {
    unnamed: 'event',
    details: (fields, slug) => ({
      id: tools.eventId(fields.text('date'), tools.slugOf(slug)),
      start: `${fields.text('date')} ${fields.text('start')}`,
      end: fields.text('end'),
      repeat: repeatIn(fields),
      ...placeIn(fields),
      online: fields.text('online'),
      register: fields.text('register'),
      talks: talksIn(fields.text('talks')),
    }),
  });

  const choice = form?.querySelector('[name="repeat"]');
  const date = form?.querySelector('[name="date"]');
  if (!choice || !date) return;
  /** The choices name the weekday; one is only there if the day is the fourth and the last of its kind in the month. */
  const nameChoices = () => {
    const {language, nth, others}: MonthlyWords = JSON.parse(choice.dataset.words ?? '');
    const [rule, last] = tools.monthlyRules(date.value);
    const day = new Date(date.value);
    const words = others?.weekdays.includes(day.getUTCDay()) ? others.nth : nth;
    const weekday = day.toLocaleDateString(language, {weekday: 'long', timeZone: 'UTC'});
    const name = (value: string, index: number | undefined) => {
      const option = choice.querySelector(`[value="${value}"]`);
      if (option && index !== undefined) option.textContent = words[index]!.replace('{day}', weekday);
      return option;
    };
    name('monthly', rule?.nth);
    const lastOption = name('last', last?.nth);
    if (!last && choice.value === 'last') choice.value = 'monthly';
    if (lastOption) lastOption.hidden = lastOption.disabled = !last;
  };
  nameChoices();
  date.addEventListener('input', nameChoices);
  browser.document.addEventListener('ssg:morph', nameChoices);
}
