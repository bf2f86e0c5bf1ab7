import type {FormWords} from './form-words.ts';

export const it: FormWords = {
  title: 'Titolo',
  optional: 'se lo sapete',
  text: 'Testo',
  preview: 'Anteprima',
  previewLacks:
    'Qui le immagini e i video appaiono come riquadri, e i link ad altre pagine del sito non funzionano ancora.',
  previewBack: 'Torna al testo',
  previewFailed: 'Non è possibile mostrare l’anteprima. Il testo è ancora qui.',
  filled: 'L’editor si apre con questo testo. Confermate lì («commit»).',
  paste: 'L’editor si apre vuoto: copiate prima questo testo e incollatelo lì.',
  open: 'Aprire l’editor',
  copy: 'Copiare il testo',
  copied: 'Copiato.',
  announce: {
    lead: 'Compilate ciò che sapete. L’annuncio si scrive da solo e si apre nell’editor del nostro servizio Git; lì lo confermate («commit») e viene pubblicato.',
    titleHelp: 'Ciò che si legge per primo: «Due interventi sui test».',
    date: 'Giorno',
    start: 'Inizia alle',
    end: 'Finisce alle',
    place: 'Luogo',
    placeHelp: 'Scegliete uno dei nostri o scrivete un nome nuovo.',
    address: 'Indirizzo del luogo',
    talks: 'Interventi',
    talksHelp: 'Uno per riga: il titolo, un trattino, chi parla (più nomi, separati da virgole).',
    online: 'Indirizzo della videochiamata',
    onlineHelp: 'Lasciate vuoto quando tutti sono in sala.',
    register: 'Indirizzo per iscriversi',
    textHelp: 'Che altro bisogna sapere. Il Markdown funziona.',
    submit: 'Preparare l’annuncio',
    result: 'Il vostro annuncio',
    needsScript:
      'Questo modulo ha bisogno di JavaScript. Senza, copiate un annuncio precedente e modificatelo.',
  },
  write: {
    heading: 'Scrivere un articolo',
    lead: 'Scrivete qui l’articolo. Lo salva il nostro servizio Git: il suo editor si apre con il file pronto; lì confermate («commit») e l’articolo viene pubblicato.',
    titleHelp: 'Ciò che si legge per primo: «Trenta persone e un proiettore».',
    author: 'Firma',
    authorHelp:
      'Se i nomi sono più di uno, separateli con virgole, o con punti e virgola se un nome contiene una virgola.',
    category: 'Categoria',
    categoryHelp: 'Scegliete una delle nostre o scrivetene una nuova.',
    tags: 'Etichette',
    tagsHelp: 'Separate da virgole: php, test.',
    recap: 'L’incontro di cui parla',
    recapHelp: 'Lasciate vuoto se parla d’altro.',
    textHelp:
      'Una riga vuota inizia un nuovo paragrafo, ## un titolo. [parole](https://…) è un link. Il primo paragrafo appare anche negli elenchi degli articoli.',
    submit: 'Preparare l’articolo',
    result: 'Il vostro articolo',
    needsScript:
      'Questo modulo ha bisogno di JavaScript. Senza, copiate un articolo precedente e modificatelo.',
  },
};
