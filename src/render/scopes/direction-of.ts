import {isLanguage} from '../../locale/is-language.ts';

/** ISO 15924 codes of right-to-left scripts of living languages. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The writing direction of a language (BCP 47), from the script in its tag or its usual one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (!isLanguage(language)) return 'ltr';
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
