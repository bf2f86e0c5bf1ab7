import {primaryLanguage} from '../../../../api.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fr} from './fr.ts';
import {it} from './it.ts';
import {nl} from './nl.ts';
import {pt} from './pt.ts';

/** The texts of the two forms, in one language. */
export interface FormWords {
  readonly title: string;
  readonly optional: string;
  readonly text: string;
  readonly preview: string;
  /** What the preview does not show. */
  readonly previewLacks: string;
  readonly previewBack: string;
  readonly previewFailed: string;
  readonly filled: string;
  readonly paste: string;
  readonly open: string;
  readonly copy: string;
  readonly copied: string;
  readonly announce: AnnounceWords;
  readonly write: WriteWords;
}

export interface AnnounceWords {
  readonly lead: string;
  readonly titleHelp: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly placeHelp: string;
  readonly address: string;
  readonly talks: string;
  readonly talksHelp: string;
  readonly online: string;
  readonly onlineHelp: string;
  readonly register: string;
  readonly textHelp: string;
  readonly submit: string;
  readonly result: string;
  readonly needsScript: string;
}

export interface WriteWords {
  /** Of the page, and of links to it. */
  readonly heading: string;
  readonly lead: string;
  readonly titleHelp: string;
  readonly author: string;
  readonly authorHelp: string;
  readonly category: string;
  readonly categoryHelp: string;
  readonly tags: string;
  readonly tagsHelp: string;
  readonly recap: string;
  readonly recapHelp: string;
  readonly textHelp: string;
  readonly submit: string;
  readonly result: string;
  readonly needsScript: string;
}

const LANGUAGES: Readonly<Record<string, FormWords>> = {de, en, es, fr, it, nl, pt};

/** The texts for a BCP 47 language; English if there are none. */
export function formWordsOf(language: string): FormWords {
  return LANGUAGES[primaryLanguage(language)] ?? en;
}
