import {addPages, type Config, type MadePage, type Site} from '../../../api.ts';
import {formWordsOf} from '../compose/words/form-words.ts';
import {inviteWordsOf} from '../invite/words/invite-words.ts';
import {wordsOf} from '../words/words.ts';
import {type LayoutTexts, pageLayout} from './page-layout.ts';
import {PATHS} from './paths.ts';

/**
 * A Jekyll site with the pages for its events and with the forms, which look like its own pages. The forms are not
 * in `site.pages`, as many themes make their menu of that.
 */
export function addGroupPages(site: Site, {language}: Config, textsOf: () => LayoutTexts): Site {
  const {events, write} = site.extras;
  if (!events && !write) return site;
  const taken = new Set(site.urls.values());
  const {name = null, showsTitle} = pageLayout(site, textsOf());
  const page = (url: string, include: string, title: string): MadePage[] => {
    const parameter = showsTitle ? ' title=false' : '';
    const text = `{% include ${include}.html${parameter} %}\n`;
    const id = `${url.slice(1)}index.html#group`;
    return taken.has(url) ? [] : [{id, url, data: {layout: name, title}, text}];
  };
  const words = wordsOf(language);
  const withEvents = events ? addPages(site, page(PATHS.page, 'event-calendar', words.events)) : site;
  const withForms = addPages(withEvents, [
    ...(hasForm(events)
      ? [
          ...page(PATHS.announce, 'announce', words.announce),
          ...page(PATHS.invite, 'invite', inviteWordsOf(language).heading),
        ]
      : []),
    ...(write ? page(PATHS.write, 'write', formWordsOf(language).write.heading) : []),
  ]);
  return {...withForms, lists: withEvents.lists};
}

function hasForm(events: unknown): boolean {
  return (events as {form?: unknown} | undefined)?.form !== undefined;
}
