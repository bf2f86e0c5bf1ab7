import type {InviteWords} from './invite-words.ts';

export const fr: InviteWords = {
  heading: 'Inviter du monde',
  lead: 'Ces textes viennent des annonces de ce site. Copiez-les dans un courriel, dans le formulaire de Meetup.com ou dans un message sur un réseau. Rien n’est envoyé d’ici.',
  mail: 'Courriel',
  subject: 'Objet',
  html: 'Courriel mis en forme',
  htmlHelp:
    'Copiez-le avec sa mise en forme dans un logiciel de courriel, ou copiez le HTML dans l’éditeur d’un service de lettres d’information.',
  start: 'Début',
  end: 'Fin',
  duration: 'Durée',
  description: 'Description',
  qr: 'QR code',
  qrHelp:
    'Pour une affiche ou la dernière diapositive\u00a0: il mène à la page de l’événement. Cliquez dessus pour l’enregistrer.',
  copy: 'Copier',
  copyFormatted: 'Copier avec la mise en forme',
  details: 'Tous les détails',
  noNewDay: 'Pas le {day}\u00a0; la nouvelle date n’est pas encore connue',
};
