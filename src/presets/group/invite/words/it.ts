import type {InviteWords} from './invite-words.ts';

export const it: InviteWords = {
  heading: 'Invitare le persone',
  lead: 'Questi testi nascono dagli annunci di questo sito. Copiateli in un’e-mail, nel modulo di Meetup.com o in un post. Da qui non viene inviato nulla.',
  mail: 'E-mail',
  subject: 'Oggetto',
  html: 'E-mail formattata',
  htmlHelp:
    'Copiatela con la formattazione in un programma di posta, oppure copiate l’HTML nell’editor di un servizio di newsletter.',
  start: 'Inizio',
  end: 'Fine',
  duration: 'Durata',
  description: 'Descrizione',
  qr: 'Codice QR',
  qrHelp: 'Per una locandina o l’ultima diapositiva: porta alla pagina dell’evento. Fate clic per salvarlo.',
  copy: 'Copiare',
  copyFormatted: 'Copiare con la formattazione',
  details: 'Tutti i dettagli',
  noNewDay: 'Non {day}; la nuova data non si conosce ancora',
};
