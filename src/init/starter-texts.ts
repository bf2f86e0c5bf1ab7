import {primaryLanguage} from '../locale/primary-language.ts';

/** The words of a new site, in one language. */
export interface StarterTexts {
  readonly welcome: string;
  readonly firstPost: string;
  readonly about: string;
  readonly whoWeAre: string;
  /** A comment in the config. */
  readonly address: string;
  /** Placeholders in commands. */
  readonly aTitle: string;
  readonly aMeeting: string;
}

/** English for languages that are not here. */
export function starterTexts(language: string): StarterTexts {
  return TEXTS[primaryLanguage(language)] ?? TEXTS.en!;
}

const TEXTS: Readonly<Record<string, StarterTexts>> = {
  en: {
    welcome: 'Welcome',
    firstPost: 'This is the first post. Change it, or add more. These commands create files to start from:',
    about: 'About',
    whoWeAre: 'Who we are, and when we meet.',
    address: 'The address that the site will have. Feeds and the calendar need it:',
    aTitle: 'A title',
    aMeeting: 'A meeting',
  },
  de: {
    welcome: 'Willkommen',
    firstPost:
      'Das ist der erste Beitrag. Ändert ihn oder schreibt weitere. Diese Befehle legen Dateien für den Anfang an:',
    about: 'Über uns',
    whoWeAre: 'Wer wir sind und wann wir uns treffen.',
    address: 'Die Adresse, die die Website haben wird. Feeds und Kalender brauchen sie:',
    aTitle: 'Ein Titel',
    aMeeting: 'Ein Treffen',
  },
  es: {
    welcome: 'Bienvenida',
    firstPost: 'Esta es la primera entrada. Cámbiala o añade más. Estas órdenes crean archivos para empezar:',
    about: 'Quiénes somos',
    whoWeAre: 'Quiénes somos y cuándo nos reunimos.',
    address: 'La dirección que tendrá el sitio. La necesitan los canales y el calendario:',
    aTitle: 'Un título',
    aMeeting: 'Un encuentro',
  },
  fr: {
    welcome: 'Bienvenue',
    firstPost:
      'Voici le premier article. Modifiez-le ou ajoutez-en d’autres. Ces commandes créent des fichiers pour commencer :',
    about: 'À propos',
    whoWeAre: 'Qui nous sommes, et quand nous nous réunissons.',
    address: 'L’adresse qu’aura le site. Les flux et l’agenda en ont besoin :',
    aTitle: 'Un titre',
    aMeeting: 'Une rencontre',
  },
  it: {
    welcome: 'Benvenuti',
    firstPost:
      'Questo è il primo articolo. Modificalo o aggiungine altri. Questi comandi creano file da cui partire:',
    about: 'Chi siamo',
    whoWeAre: 'Chi siamo e quando ci incontriamo.',
    address: 'L’indirizzo che avrà il sito. Serve ai feed e al calendario:',
    aTitle: 'Un titolo',
    aMeeting: 'Un incontro',
  },
  nl: {
    welcome: 'Welkom',
    firstPost:
      'Dit is het eerste bericht. Pas het aan of voeg er meer toe. Deze opdrachten maken bestanden om mee te beginnen:',
    about: 'Over ons',
    whoWeAre: 'Wie we zijn en wanneer we bijeenkomen.',
    address: 'Het adres dat de site krijgt. Feeds en de agenda hebben het nodig:',
    aTitle: 'Een titel',
    aMeeting: 'Een bijeenkomst',
  },
  pt: {
    welcome: 'Boas-vindas',
    firstPost:
      'Este é o primeiro artigo. Mude-o ou acrescente outros. Estes comandos criam ficheiros para começar:',
    about: 'Sobre nós',
    whoWeAre: 'Quem somos e quando nos encontramos.',
    address: 'O endereço que o site terá. Os feeds e o calendário precisam dele:',
    aTitle: 'Um título',
    aMeeting: 'Um encontro',
  },
};
