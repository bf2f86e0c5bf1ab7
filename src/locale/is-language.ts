const known = new Map<string, boolean>();

/** Whether a text is a language tag (BCP 47) that dates and numbers can be written in: `fr`, `en-GB`. */
export function isLanguage(tag: string): boolean {
  // Templates ask for each date that they show, and Intl takes its time.
  const answer = known.get(tag) ?? isWritten(tag);
  known.set(tag, answer);
  return answer;
}

function isWritten(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
