import type {InviteWords} from './invite-words.ts';

export const es: InviteWords = {
  heading: 'Invitar a la gente',
  lead: 'Estos textos salen de los anuncios de este sitio. Cópielos en un correo, en el formulario de Meetup.com o en una publicación. Desde aquí no se envía nada.',
  mail: 'Correo',
  subject: 'Asunto',
  html: 'Correo con formato',
  htmlHelp:
    'Cópielo con su formato en un programa de correo, o copie el HTML en el editor de un servicio de boletines.',
  start: 'Inicio',
  end: 'Fin',
  duration: 'Duración',
  description: 'Descripción',
  qr: 'Código QR',
  qrHelp:
    'Para un cartel o la última diapositiva: lleva a la página del evento. Haga clic en él para guardarlo.',
  copy: 'Copiar',
  copyFormatted: 'Copiar con formato',
  details: 'Todos los detalles',
  noNewDay: 'No el {day}; todavía no se sabe la nueva fecha',
};
