import {type Filled, fillFields, readFields} from './fields.ts';

const KEY = 'ssg-fields';

interface Kept {
  readonly page: string;
  readonly filled: Filled;
}

/** Reloads the page and keeps what a visitor filled in, which browsers lose as nothing may be cached. */
export function reload(): void {
  const kept: Kept = {page: location.pathname, filled: readFields()};
  try {
    if (kept.filled.values.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is switched off or full.
  }
  location.reload();
}

/** To be called once the page's own scripts are listening. */
export function restoreFields(): void {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const kept: Kept | undefined = text === null ? undefined : JSON.parse(text);
    if (kept?.page === location.pathname) fillFields(kept.filled);
  } catch {
    // Storage is switched off.
  }
}
