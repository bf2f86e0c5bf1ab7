import {primaryLanguage} from '../../../api.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {es} from './es.ts';
import {fr} from './fr.ts';
import {it} from './it.ts';
import {nl} from './nl.ts';
import {pt} from './pt.ts';
import type {Words} from './words.ts';

const LANGUAGES: Readonly<Record<string, Words>> = {de, en, es, fr, it, nl, pt};

/** The texts for a BCP 47 language: `fr-CA` uses those of `fr`; English if there are none. */
export function wordsOf(language: string): Words {
  return LANGUAGES[primaryLanguage(language)] ?? en;
}
