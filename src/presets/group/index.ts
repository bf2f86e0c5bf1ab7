import type {Config, Context, Document, Maker, Plugin} from '../../api.ts';
import {calendar} from './calendar/calendar.ts';
import {announceScript, writeScript} from './compose/form-script.ts';
import {previewScript} from './compose/preview-script.ts';
import {eventsJson} from './events-json.ts';
import {eventInvitation} from './invite/event-invitation.ts';
import {inviteScript} from './invite/invite-script.ts';
import {qrCode} from './invite/qr-code.ts';
import {checkAround} from './read/check-around.ts';
import {checkDate} from './read/check-date.ts';
import {setNamesApart} from './read/names-among.ts';
import {readEvent} from './read/read-event.ts';
import {eventsScript} from './scripts/events-script.ts';
import {allAnnounced, announcedOf} from './site/announced-of.ts';
import {eventFeedText} from './site/event-feed-text.ts';
import {eventJsonLd} from './site/event-json-ld.ts';
import {groupOf} from './site/group-of.ts';
import {namedFile} from './site/named-files.ts';
import {planEvents, planForms, planLists} from './site/plan-events.ts';
import {relateEvents} from './site/relate-events.ts';
import {relateWriting} from './site/relate-writing.ts';
import {includes, layouts} from './templates/templates.ts';

export {groupPages} from './jekyll-pages.ts';

/**
 * Makes pages and calendars from the `event:` blocks of posts, and a form to write posts with if the repository is
 * known. Does nothing without events and a repository.
 */
export function group(): Plugin {
  return {
    name: 'group',
    key: 'group-1',
    asksForTexts: true,
    parse: check,
    relate: (site, context) => relateWriting(relateEvents(site, context), context),
    feedText: eventFeedText,
    plan: (site, context) => [
      ...planEvents(site, context),
      ...planLists(site, context),
      ...planForms(site, context),
    ],
    makers,
    filters: {event_json_ld: eventJsonLd, event_invitation: eventInvitation},
    templates: {layouts, includes},
  };
}

const makers: Readonly<Record<string, Maker>> = {
  calendar: (_, view) => calendar(allAnnounced(view), groupOf(view.config)),
  'event-calendar': ({subject}, view) => calendar([announcedOf(subject!, view)], groupOf(view.config)),
  'event-qr': ({subject}, view) => qrCode(view.absolute(view.site.urls.get(subject!)!)),
  'events-json': (_, view) => eventsJson(allAnnounced(view), groupOf(view.config)),
  'events-script': eventsScript,
  'announce-script': announceScript,
  'invite-script': inviteScript,
  'write-script': writeScript,
  'preview-script': previewScript,
};

/** Reports mistakes when the file is read; the block is filled in once the whole site is known. */
function check(document: Document, context: Context): Document {
  const {config, report} = context;
  // Whether a Jekyll site's `event` is ours is known only once all of them are.
  if (config.mode === 'jekyll' || isKeptBack(document, config)) return document;
  const {value: event, diagnostics} = readEvent(document, config.timezone);
  for (const diagnostic of diagnostics) report(diagnostic);
  const around = [...checkAround(document), ...(event ? checkDate(document, event, context) : [])];
  for (const diagnostic of around) report(diagnostic);
  const folder = namedFile(document)?.folder;
  return folder === 'speakers' || folder === 'sponsors' ? setNamesApart(document) : document;
}

/** A post that is not published may be unfinished. It is checked where it is shown, as in `ssg serve`. */
function isKeptBack({isDraft, isPublished}: Document, {publish}: Config): boolean {
  return (isDraft && !publish.drafts) || (!isPublished && !publish.unpublished);
}
