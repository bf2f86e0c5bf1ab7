/** Whether a text names a time zone that this system knows: `Europe/Paris`, `UTC`. */
export function isTimeZone(name: string): boolean {
  // Loading the data of Intl takes a while, and most sites without a zone end up here.
  if (name === 'UTC') return true;
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}
