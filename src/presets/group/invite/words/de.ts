import type {InviteWords} from './invite-words.ts';

export const de: InviteWords = {
  heading: 'Leute einladen',
  lead: 'Diese Texte entstehen aus den Ankündigungen auf dieser Website. Kopieren Sie sie in eine Mail, in das Formular von Meetup.com oder in einen Beitrag. Von hier wird nichts verschickt.',
  mail: 'Mail',
  subject: 'Betreff',
  html: 'Mail mit Formatierung',
  htmlHelp:
    'Kopieren Sie sie mit Formatierung in ein Mailprogramm oder das HTML in den Editor eines Newsletter-Dienstes.',
  start: 'Beginn',
  end: 'Ende',
  duration: 'Dauer',
  description: 'Beschreibung',
  qr: 'QR-Code',
  qrHelp: 'Für ein Plakat oder die letzte Folie: Er führt zur Seite des Termins. Zum Speichern anklicken.',
  copy: 'Kopieren',
  copyFormatted: 'Mit Formatierung kopieren',
  details: 'Alle Einzelheiten',
  noNewDay: 'Nicht am {day}; der neue Termin steht noch nicht fest',
};
