/** URL paths of what the preset publishes. */
export const PATHS = {
  page: '/events/',
  talks: '/talks/',
  speakers: '/speakers/',
  sponsors: '/sponsors/',
  calendar: '/calendar.ics',
  json: '/events.json',
  script: '/assets/events.js',
  announce: '/announce/',
  announceScript: '/assets/announce.js',
  invite: '/announce/invite/',
  inviteScript: '/assets/invite.js',
  write: '/write/',
  writeScript: '/assets/write.js',
  previewScript: '/assets/preview.js',
} as const;

/** The calendar file of one event. */
export function icsPath({id}: {readonly id: string}): string {
  return `/events/${id}.ics`;
}

/** The QR code of an event's page. */
export function qrPath({id}: {readonly id: string}): string {
  return `/events/${id}.svg`;
}

/** The page made for a speaker. */
export function speakerPath(slug: string): string {
  return `${PATHS.speakers}${slug}/`;
}

/** Posts with an event, earliest first. Not called `events`, as a Jekyll site may have such a collection. */
export const EVENT_LIST = 'group-events';
