import {defineConfig} from 'usergroup-ssg';

export default defineConfig({
  title: 'La Boucle',
  description:
    'Le groupe PHP et web de Vallombre : un mardi par mois, deux conférences, une table et du temps pour discuter.',
  url: 'https://la-boucle.example',
  language: 'fr',
  timezone: 'Europe/Paris',
  theme: 'default',
  logo: '/images/logo.svg',
  menu: [
    {title: 'Articles', url: '/archive/'},
    {title: 'Rendez-vous', url: '/events/'},
    {title: 'Le groupe', url: '/about/'},
    {title: 'Proposer un sujet', url: '/speak/'},
    {title: 'Contact', url: '/contact/'},
  ],
  social: {
    Mastodon: 'https://social.example/@laboucle',
    Bluesky: 'https://bsky.example/profile/la-boucle.example',
  },
  repository: 'https://github.com/example/la-boucle',
  search: true,
  authors: {
    maelle: {
      name: 'Maëlle Courtade',
      bio: 'Développe en PHP depuis que les tableaux s’écrivaient array(). A lancé La Boucle pour ne plus parler seule de tests.',
      avatar: '/images/maelle.svg',
      url: 'https://maelle.example',
    },
    idris: {
      name: 'Idris Vautrel',
      bio: 'Intègre des sites, répare des formulaires et vérifie toujours qu’on peut s’en servir au clavier.',
      avatar: '/images/idris.svg',
    },
    solene: {
      name: 'Solène Arvieux',
      bio: 'Administre des serveurs Linux. Pense qu’un bon outil tient en une commande.',
      avatar: '/images/solene.svg',
    },
    tomas: {
      name: 'Tomas Wilkow',
      bio: 'Writes Python by day and organises evenings by night. Came to Vallombre for a week, nine years ago.',
      avatar: '/images/tomas.svg',
    },
  },
  params: {
    headline: 'Un mardi par mois, on parle du web et on le construit.',
    short_title: 'La Boucle',
    image: '/images/partage.png',
    touch_icon: '/images/touch-icon.png',
    footer: 'La Boucle, association loi 1901 imaginée pour la démonstration. Textes sous licence CC BY 4.0.',
  },
});
