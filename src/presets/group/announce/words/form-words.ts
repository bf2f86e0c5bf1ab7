import {de} from './de.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fr} from './fr.ts';
import {it} from './it.ts';
import {nl} from './nl.ts';
import {pt} from './pt.ts';

/** The texts of the announcement form, in one language. */
export interface FormWords {
  readonly lead: string;
  readonly title: string;
  readonly titleHelp: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly optional: string;
  readonly place: string;
  readonly placeHelp: string;
  readonly address: string;
  readonly talks: string;
  readonly talksHelp: string;
  readonly online: string;
  readonly onlineHelp: string;
  readonly register: string;
  readonly text: string;
  readonly textHelp: string;
  readonly submit: string;
  readonly result: string;
  readonly filled: string;
  readonly paste: string;
  readonly open: string;
  readonly copy: string;
  readonly copied: string;
  readonly needsScript: string;
}

const LANGUAGES: Readonly<Record<string, FormWords>> = {de, en, es, fr, it, nl, pt};

/** The texts for a BCP 47 language; English if there are none. */
export function formWordsOf(language: string): FormWords {
  return LANGUAGES[language.toLowerCase().split('-')[0]!] ?? en;
}
