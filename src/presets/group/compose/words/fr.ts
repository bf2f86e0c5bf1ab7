import type {FormWords} from './form-words.ts';

export const fr: FormWords = {
  title: 'Titre',
  optional: 'si vous le savez',
  text: 'Texte',
  preview: 'Aperçu',
  previewLacks:
    'Ici, les images et les vidéos sont remplacées par des cadres, et les liens vers d’autres pages du site ne mènent encore nulle part.',
  previewBack: 'Revenir au texte',
  previewFailed: 'Impossible d’afficher l’aperçu. Votre texte est toujours là.',
  filled: 'L’éditeur s’ouvre avec ce texte. Validez-le là-bas («\u00a0commit\u00a0»).',
  paste: 'L’éditeur s’ouvre vide\u00a0: copiez d’abord ce texte, puis collez-le là-bas.',
  open: 'Ouvrir l’éditeur',
  copy: 'Copier le texte',
  copied: 'Copié.',
  announce: {
    lead: 'Remplissez ce que vous savez. L’annonce s’écrit toute seule et s’ouvre dans l’éditeur de notre forge Git\u202f; là, validez («\u00a0commit\u00a0»), et elle est publiée.',
    titleHelp: 'Ce qu’on lit en premier\u00a0: «\u00a0Deux conférences sur les tests\u00a0».',
    date: 'Jour',
    start: 'Commence à',
    end: 'Finit à',
    place: 'Lieu',
    placeHelp: 'Choisissez l’un des nôtres, ou écrivez un nouveau nom.',
    address: 'Adresse du lieu',
    talks: 'Présentations',
    talksHelp:
      'Une par ligne\u00a0: le titre, un tiret, qui parle (plusieurs noms, séparés par des virgules).',
    online: 'Adresse de la visioconférence',
    onlineHelp: 'À laisser vide quand tout le monde est dans la salle.',
    register: 'Adresse pour s’inscrire',
    textHelp: 'Ce qu’il faut savoir d’autre. Le Markdown fonctionne.',
    submit: 'Préparer l’annonce',
    result: 'Votre annonce',
    needsScript:
      'Ce formulaire a besoin de JavaScript. Sans lui, copiez une ancienne annonce et modifiez-la.',
  },
  write: {
    heading: 'Écrire un article',
    lead: 'Écrivez l’article ici. C’est notre forge Git qui l’enregistre\u00a0: son éditeur s’ouvre avec le fichier terminé\u202f; là, validez («\u00a0commit\u00a0»), et l’article est publié.',
    titleHelp: 'Ce qu’on lit en premier\u00a0: «\u00a0Trente personnes et un vidéoprojecteur\u00a0».',
    author: 'Signature',
    authorHelp:
      'S’il y a plusieurs noms, séparez-les par des virgules, ou par des points-virgules si un nom contient une virgule.',
    category: 'Catégorie',
    categoryHelp: 'Choisissez l’une des nôtres, ou écrivez-en une nouvelle.',
    tags: 'Mots-clés',
    tagsHelp: 'Séparés par des virgules\u00a0: php, tests.',
    recap: 'Le rendez-vous dont parle l’article',
    recapHelp: 'À laisser vide si l’article n’est pas un compte rendu.',
    textHelp:
      'Une ligne vide commence un nouveau paragraphe, et ## un intertitre. [des mots](https://…) devient un lien. Le premier paragraphe s’affiche aussi dans les listes d’articles.',
    submit: 'Préparer l’article',
    result: 'Votre article',
    needsScript: 'Ce formulaire a besoin de JavaScript. Sans lui, copiez un ancien article et modifiez-le.',
  },
};
