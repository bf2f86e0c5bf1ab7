import {primaryLanguage} from '../../locale/primary-language.ts';

/** Words that the Markdown step itself adds to a page; `{…}` is a placeholder. */
export interface MarkdownLabels {
  readonly footnotes: string;
  /** `{reference}` is the number of the footnote. */
  readonly backToReference: string;
  /** `{title}` is the text of the heading. */
  readonly permalink: string;
  readonly taskDone: string;
  readonly taskOpen: string;
}

/** The words for a language tag (`fr-CA` falls back to `fr`, others to English); empty ones are left out. */
export function labelsFor(language: string): MarkdownLabels {
  return builtIn[primaryLanguage(language)] ?? english;
}

const english: MarkdownLabels = {
  footnotes: 'Footnotes',
  backToReference: 'Back to reference {reference}',
  permalink: 'Permalink: {title}',
  taskDone: 'Done',
  taskOpen: 'To do',
};

const builtIn: Readonly<Record<string, MarkdownLabels>> = {
  en: english,
  fr: {
    footnotes: 'Notes',
    backToReference: 'Retour à l’appel de note {reference}',
    permalink: 'Lien permanent\u00a0: {title}',
    taskDone: 'Fait',
    taskOpen: 'À faire',
  },
  de: {
    footnotes: 'Fußnoten',
    backToReference: 'Zurück zum Verweis {reference}',
    permalink: 'Permalink: {title}',
    taskDone: 'Erledigt',
    taskOpen: 'Offen',
  },
  es: {
    footnotes: 'Notas',
    backToReference: 'Volver a la referencia {reference}',
    permalink: 'Enlace permanente: {title}',
    taskDone: 'Hecho',
    taskOpen: 'Pendiente',
  },
  it: {
    footnotes: 'Note',
    backToReference: 'Torna al riferimento {reference}',
    permalink: 'Link permanente: {title}',
    taskDone: 'Fatto',
    taskOpen: 'Da fare',
  },
  nl: {
    footnotes: 'Voetnoten',
    backToReference: 'Terug naar verwijzing {reference}',
    permalink: 'Permalink: {title}',
    taskDone: 'Klaar',
    taskOpen: 'Te doen',
  },
  pt: {
    footnotes: 'Notas',
    backToReference: 'Voltar à referência {reference}',
    permalink: 'Link permanente: {title}',
    taskDone: 'Feito',
    taskOpen: 'Por fazer',
  },
};
