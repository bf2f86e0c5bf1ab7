import {announce} from './announce.ts';
import {eventCalendar} from './event-calendar.ts';
import {eventDetails, eventParties, eventParty} from './event-details.ts';
import {eventFacts} from './event-facts.ts';
import {eventList} from './event-list.ts';
import {invite} from './invite.ts';
import {nextEvent} from './next-event.ts';
import {allSpeakers, speakerDetails, speakerTalks} from './speakers.ts';
import {
  allSponsors,
  logoList,
  partyLogo,
  sponsorDetails,
  sponsorEvents,
  sponsorList,
  sponsors,
} from './sponsors.ts';
import {allTalks, talkFacts, talkList, talkSpeaker} from './talks.ts';
import {venueDetails} from './venue-details.ts';
import {write} from './write.ts';

/** By file name; a site or theme may override each under the same name. */
export const includes: Readonly<Record<string, string>> = {
  'next-event.html': nextEvent,
  'event-details.html': eventDetails,
  'event-facts.html': eventFacts,
  'event-party.html': eventParty,
  'event-parties.html': eventParties,
  'event-list.html': eventList,
  'event-calendar.html': eventCalendar,
  'announce.html': announce,
  'invite.html': invite,
  'write.html': write,
  'venue-details.html': venueDetails,
  'all-talks.html': allTalks,
  'talk-list.html': talkList,
  'talk-facts.html': talkFacts,
  'talk-speaker.html': talkSpeaker,
  'all-speakers.html': allSpeakers,
  'speaker-details.html': speakerDetails,
  'speaker-talks.html': speakerTalks,
  'sponsors.html': sponsors,
  'all-sponsors.html': allSponsors,
  'sponsor-list.html': sponsorList,
  'sponsor-details.html': sponsorDetails,
  'sponsor-events.html': sponsorEvents,
  'logo-list.html': logoList,
  'party-logo.html': partyLogo,
};

export const layouts: Readonly<Record<string, string>> = {
  events: '---\nlayout: default\n---\n{% include event-calendar.html %}\n',
  venue: '---\nlayout: page\n---\n{% include venue-details.html %}\n{{ content }}\n',
  talks: '---\nlayout: default\n---\n{% include all-talks.html %}\n',
  speakers: '---\nlayout: default\n---\n{% include all-speakers.html %}\n',
  speaker:
    '---\nlayout: page\n---\n{% include speaker-details.html %}\n{{ content }}\n{% include speaker-talks.html %}\n',
  sponsors: '---\nlayout: default\n---\n{% include all-sponsors.html %}\n',
  sponsor:
    '---\nlayout: page\n---\n{% include sponsor-details.html %}\n{{ content }}\n{% include sponsor-events.html %}\n',
  announce: '---\nlayout: default\n---\n{% include announce.html %}\n',
  invite: '---\nlayout: default\n---\n{% include invite.html %}\n',
  write: '---\nlayout: default\n---\n{% include write.html %}\n',
};
