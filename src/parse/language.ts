import {isLanguage} from '../locale/is-language.ts';
import {fieldAt, isJekyll, type Reading, warnOfType} from './reading.ts';

/** The language of a document as BCP 47: its `lang` or `language`, else the site's. */
export function readLanguage(reading: Reading): string {
  const key = fieldAt(reading, 'lang') === undefined ? 'language' : 'lang';
  const value = fieldAt(reading, key);
  if (value === undefined || value === null || value === '') return reading.config.language;
  const tag = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
  if (isLanguage(tag)) return tag;
  // To Jekyll these keys mean nothing: a site has them for its own templates.
  if (!isJekyll(reading))
    warnOfType(reading, key, `Write a language code such as ${key}: fr or ${key}: en-GB`);
  return reading.config.language;
}
