/** Whether a text is a language tag (BCP 47) that dates and numbers can be written in: `fr`, `en-GB`. */
export function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
