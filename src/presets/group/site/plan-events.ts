import {type Context, documentsIn, outputOf, type Page, type Site} from '../../../api.ts';
import {previewFile} from '../compose/preview-script.ts';
import {formWordsOf} from '../compose/words/form-words-of.ts';
import {inviteWordsOf} from '../invite/words/invite-words-of.ts';
import {wordsOf} from '../words/words-of.ts';
import type {InviteFacts} from './invite-facts.ts';
import {listPages} from './list-pages.ts';
import {EVENT_LIST, icsPath, PATHS} from './paths.ts';
import {eventOf} from './relate-events.ts';

/** The pages for a site's events. */
export function planEvents(site: Site, {config}: Context): readonly Page[] {
  const ids = site.lists.get(EVENT_LIST) ?? [];
  if (ids.length === 0) return [];
  const words = wordsOf(config.language);
  return yielding(site, [
    layout(PATHS.page, 'events', {title: words.events, sitemap: true}),
    file(PATHS.calendar, 'calendar'),
    file(PATHS.json, 'events-json'),
    file(PATHS.script, 'events-script'),
    ...oneOfEach(
      ids.map((subject) => ({
        ...file(icsPath(eventOf(site.documents.get(subject)!)), 'event-calendar'),
        subject,
      })),
    ),
  ]);
}

/** The pages for talks, speakers and sponsors. On a Jekyll site they are documents. */
export function planLists(site: Site, {config}: Context): readonly Page[] {
  if (config.mode === 'jekyll') return [];
  return listPages(site, config).map(({url, kind, data, subject}) => ({
    ...layout(url, kind, {...data, sitemap: true}),
    ...(subject && {subject}),
    yields: true,
  }));
}

/** The pages with forms, for sites whose repository is known. */
export function planForms(site: Site, {config}: Context): readonly Page[] {
  const {events, write} = site.extras;
  return yielding(site, [
    ...(events && config.repository
      ? [
          layout(PATHS.announce, 'announce', {title: wordsOf(config.language).announce, noindex: true}),
          file(PATHS.announceScript, 'announce-script'),
          layout(PATHS.invite, 'invite', {title: inviteWordsOf(config.language).heading, noindex: true}),
          file(PATHS.inviteScript, 'invite-script'),
          ...oneOfEach(qrCodes(site)),
        ]
      : []),
    ...(write
      ? [
          layout(PATHS.write, 'write', {title: formWordsOf(config.language).write.heading, noindex: true}),
          file(PATHS.writeScript, 'write-script'),
          ...(previewFile(config) ? [file(PATHS.previewScript, 'preview-script')] : []),
        ]
      : []),
  ]);
}

function qrCodes(site: Site): readonly Page[] {
  return documentsIn(site, EVENT_LIST).flatMap(({id, data}) => {
    const {qr} = (data.event as {readonly invite: InviteFacts}).invite;
    return qr === undefined ? [] : [{...file(qr, 'event-qr'), subject: id}];
  });
}

/** A page of the site itself at the same URL wins, and so do those made on a Jekyll site. */
function yielding({urls}: Site, pages: readonly Page[]): readonly Page[] {
  const taken = new Set(urls.values());
  return pages.filter(({url}) => !taken.has(url));
}

/** Events that share an id are reported elsewhere; here, one page is enough. */
function oneOfEach(pages: readonly Page[]): readonly Page[] {
  return [...new Map(pages.map((page) => [page.output.toLowerCase(), page])).values()];
}

function layout(url: string, kind: string, data: Readonly<Record<string, unknown>>): Page {
  return {url, output: outputOf(url), maker: 'layout', data: {layout: kind, kind, ...data}};
}

function file(url: string, maker: string): Page {
  return {url, output: outputOf(url), maker};
}
