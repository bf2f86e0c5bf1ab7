import type {InviteWords} from './invite-words.ts';

export const en: InviteWords = {
  heading: 'Invite people',
  lead: 'These texts are made from the announcements on this site. Copy them into a mail, into the form of Meetup.com or into a post. Nothing is sent from here.',
  mail: 'Mail',
  subject: 'Subject',
  html: 'Mail with formatting',
  htmlHelp:
    'Copy it with its formatting into a mail program, or copy the HTML into the editor of a newsletter service.',
  start: 'Start',
  end: 'End',
  duration: 'Duration',
  description: 'Description',
  qr: 'QR code',
  qrHelp: 'For a poster or the last slide: it leads to the page of the event. Click on it to save it.',
  copy: 'Copy',
  copyFormatted: 'Copy with formatting',
  details: 'All details',
  noNewDay: 'Not on {day}; the new day is not known yet',
};
