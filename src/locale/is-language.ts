import {remember} from '../values/remember.ts';

/**
 * Whether a text is a language tag (BCP 47) that dates and numbers can be written in: `fr`, `en-GB`. Templates ask for
 * each date that they show, and Intl takes its time.
 */
export const isLanguage = remember((tag) => {
  try {
    return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
});
