import type {FormWords} from './form-words.ts';

export const de: FormWords = {
  title: 'Titel',
  optional: 'wenn bekannt',
  text: 'Text',
  preview: 'Vorschau',
  previewLacks:
    'Bilder und Videos erscheinen hier als Kästen, und Links zu anderen Seiten dieser Website funktionieren noch nicht.',
  previewBack: 'Zurück zum Text',
  previewFailed: 'Die Vorschau lässt sich nicht anzeigen. Ihr Text ist noch da.',
  filled: 'Der Editor öffnet sich mit diesem Text. Bestätigen Sie dort („Commit“).',
  paste: 'Der Editor öffnet sich leer: kopieren Sie zuerst diesen Text und fügen Sie ihn dort ein.',
  open: 'Editor öffnen',
  copy: 'Text kopieren',
  copied: 'Kopiert.',
  announce: {
    lead: 'Füllen Sie aus, was Sie wissen. Die Ankündigung wird daraus geschrieben und öffnet sich im Editor unseres Git-Dienstes; dort bestätigen Sie („Commit“), und sie wird veröffentlicht.',
    titleHelp: 'Was man zuerst liest: „Zwei Vorträge über Tests“.',
    date: 'Tag',
    start: 'Beginnt um',
    end: 'Endet um',
    place: 'Ort',
    placeHelp: 'Wählen Sie einen unserer Orte oder schreiben Sie einen neuen Namen.',
    address: 'Adresse des Ortes',
    talks: 'Vorträge',
    talksHelp: 'Einer je Zeile: der Titel, ein Strich, wer spricht (mehrere durch Kommas getrennt).',
    online: 'Adresse der Videokonferenz',
    onlineHelp: 'Leer lassen, wenn alle im Raum sind.',
    register: 'Adresse zum Anmelden',
    textHelp: 'Was man sonst wissen sollte. Markdown geht.',
    submit: 'Ankündigung vorbereiten',
    result: 'Ihre Ankündigung',
    needsScript:
      'Dieses Formular braucht JavaScript. Ohne es kopieren und ändern Sie eine ältere Ankündigung.',
  },
  write: {
    heading: 'Einen Beitrag schreiben',
    lead: 'Schreiben Sie den Beitrag hier. Gespeichert wird er bei unserem Git-Dienst: Dessen Editor öffnet sich mit der fertigen Datei, und mit „Commit“ wird der Beitrag veröffentlicht.',
    titleHelp: 'Was man zuerst liest: „Dreißig Leute und ein Beamer“.',
    author: 'Autor oder Autorin',
    authorHelp:
      'Trennen Sie mehrere Namen durch Kommas, oder durch Semikolons, wenn ein Name ein Komma enthält.',
    category: 'Kategorie',
    categoryHelp: 'Wählen Sie eine vorhandene, oder schreiben Sie eine neue.',
    tags: 'Schlagwörter',
    tagsHelp: 'Durch Kommas getrennt: php, tests.',
    recap: 'Termin, um den es geht',
    recapHelp: 'Leer lassen, wenn der Beitrag kein Rückblick ist.',
    textHelp:
      'Eine leere Zeile beginnt einen neuen Absatz, ## eine Überschrift. [Wörter](https://…) werden ein Link. Der erste Absatz steht auch in den Listen der Beiträge.',
    submit: 'Beitrag vorbereiten',
    result: 'Ihr Beitrag',
    needsScript:
      'Dieses Formular braucht JavaScript. Kopieren Sie sonst einen älteren Beitrag und ändern Sie ihn.',
  },
};
