/** URL paths of what the preset publishes. */
export const PATHS = {
  page: '/events/',
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

/** Posts with an event, earliest first. Not called `events`, as a Jekyll site may have such a collection. */
export const EVENT_LIST = 'group-events';
