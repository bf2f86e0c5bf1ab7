import {primaryLanguage} from '../../../../api.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import type {FormWords} from './form-words.ts';
import {fr} from './fr.ts';
import {it} from './it.ts';
import {nl} from './nl.ts';
import {pt} from './pt.ts';

const LANGUAGES: Readonly<Record<string, FormWords>> = {de, en, es, fr, it, nl, pt};

/** The texts for a BCP 47 language; English if there are none. */
export function formWordsOf(language: string): FormWords {
  return LANGUAGES[primaryLanguage(language)] ?? en;
}
