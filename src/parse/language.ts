import {isLanguage} from '../locale/is-language.ts';
import {fieldAt, isJekyll, type Reading, warnOfType} from './reading.ts';

/** A document's language as a BCP 47 tag: `lang` or `language`, else that of the site. */
export function readLanguage(reading: Reading): string {
  const key = fieldAt(reading, 'lang') === undefined ? 'language' : 'lang';
  const value = fieldAt(reading, key);
  if (value === undefined || value === null || value === '') return reading.config.language;
  const tag = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
  if (isLanguage(tag)) return tag;
  // These keys mean nothing to Jekyll, so a site may use them in its own templates.
  if (!isJekyll(reading))
    warnOfType(reading, key, `Write a language code such as ${key}: fr or ${key}: en-GB`);
  return reading.config.language;
}
