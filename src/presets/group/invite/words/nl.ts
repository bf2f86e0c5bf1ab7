import type {InviteWords} from './invite-words.ts';

export const nl: InviteWords = {
  heading: 'Mensen uitnodigen',
  lead: 'Deze teksten komen uit de aankondigingen op deze site. Kopieer ze naar een mail, naar het formulier van Meetup.com of naar een bericht. Hier wordt niets verstuurd.',
  mail: 'Mail',
  subject: 'Onderwerp',
  html: 'Mail met opmaak',
  htmlHelp:
    'Kopieer hem met opmaak naar een mailprogramma, of kopieer de HTML naar de editor van een nieuwsbriefdienst.',
  start: 'Begin',
  end: 'Einde',
  duration: 'Duur',
  description: 'Beschrijving',
  qr: 'QR-code',
  qrHelp:
    'Voor een poster of de laatste dia: hij leidt naar de pagina van het evenement. Klik erop om hem op te slaan.',
  copy: 'Kopiëren',
  copyFormatted: 'Met opmaak kopiëren',
  details: 'Alle details',
  noNewDay: 'Niet op {day}; de nieuwe datum is nog niet bekend',
};
