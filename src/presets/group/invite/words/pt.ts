import type {InviteWords} from './invite-words.ts';

export const pt: InviteWords = {
  heading: 'Convidar pessoas',
  lead: 'Estes textos vêm dos anúncios deste site. Copie-os para um e-mail, para o formulário do Meetup.com ou para uma publicação. Nada é enviado a partir daqui.',
  mail: 'E-mail',
  subject: 'Assunto',
  html: 'E-mail com formatação',
  htmlHelp:
    'Copie-o com a formatação para um programa de e-mail, ou copie o HTML para o editor de um serviço de newsletters.',
  start: 'Início',
  end: 'Fim',
  duration: 'Duração',
  description: 'Descrição',
  qr: 'Código QR',
  qrHelp: 'Para um cartaz ou o último slide: leva à página do evento. Clique nele para o guardar.',
  copy: 'Copiar',
  copyFormatted: 'Copiar com formatação',
  details: 'Todos os detalhes',
  noNewDay: 'Não em {day}; a nova data ainda não é conhecida',
};
