import {addPages, type Config, type MadePage, type Site, type Source} from '../../../api.ts';
import {formWordsOf} from '../compose/words/form-words-of.ts';
import {inviteWordsOf} from '../invite/words/invite-words-of.ts';
import {wordsOf} from '../words/words-of.ts';
import {type ListPage, listPages} from './list-pages.ts';
import {keyOf} from './own-pages.ts';
import {layoutTexts, type PageLayout, pageLayout} from './page-layout.ts';
import {PATHS} from './paths.ts';

/**
 * A Jekyll site with the pages for its events and with the forms, which look like its own pages. Only the page of
 * events is in `site.pages`, as many themes make their menu of that.
 */
export function addGroupPages(site: Site, config: Config, sources: readonly Source[]): Site {
  const {events, write} = site.extras;
  if (!events && !write) return site;
  const taken = new Set(site.urls.values());
  const layout = pageLayout(site, layoutTexts(sources, config.plugins));
  const page = (url: string, include: string, data: MadePage['data']): MadePage[] =>
    taken.has(url) ? [] : [made({url, data, text: including(include, layout)}, layout)];
  const form = (url: string, include: string, title: string) => page(url, include, {title, noindex: true});
  const words = wordsOf(config.language);
  const withEvents = events
    ? addPages(site, page(PATHS.page, 'event-calendar', {title: words.events}))
    : site;
  const withOthers = addPages(withEvents, [
    ...listsOf(site, config, sources).map((one) => made(asMade(one, layout), layout)),
    ...(hasForm(events)
      ? [
          ...form(PATHS.announce, 'announce', words.announce),
          ...form(PATHS.invite, 'invite', inviteWordsOf(config.language).heading),
        ]
      : []),
    ...(write ? form(PATHS.write, 'write', formWordsOf(config.language).write.heading) : []),
  ]);
  return {...withOthers, lists: withEvents.lists};
}

function made(page: Omit<MadePage, 'id'>, {name}: PageLayout): MadePage {
  return {...page, id: `${page.url.slice(1)}index.html#group`, data: {layout: name ?? null, ...page.data}};
}

/** Those for which the site has no file of any kind. */
function listsOf(site: Site, config: Config, sources: readonly Source[]): readonly ListPage[] {
  const pages = listPages(site, config);
  if (pages.length === 0) return [];
  const files = new Set(sources.flatMap(({role}) => (role.kind === 'file' ? [keyOf(role.url)] : [])));
  return pages.filter(({url}) => !files.has(keyOf(url)));
}

function asMade({url, kind, data}: ListPage, layout: PageLayout): Omit<MadePage, 'id'> {
  const heading = layout.showsTitle ? '' : '<h1>{{ page.title | escape }}</h1>\n';
  const speaker = `${heading}{% include speaker-details.html %}\n{% include speaker-talks.html %}\n`;
  const text = kind === 'speaker' ? speaker : including(`all-${kind}`, layout);
  return {url, data: {...data, sitemap: true}, text};
}

function including(name: string, {showsTitle}: PageLayout): string {
  return `{% include ${name}.html${showsTitle ? ' title=false' : ''} %}\n`;
}

function hasForm(events: unknown): boolean {
  return (events as {form?: unknown} | undefined)?.form !== undefined;
}
