import {type Filled, fillFields, readFields} from './fields.ts';

const KEY = 'ssg-fields';

interface Kept {
  readonly page: string;
  readonly filled: Filled;
}

/** Loads the page anew. What a visitor filled in, which the browser forgets as it may keep nothing of ours, is put back. */
export function reload(): void {
  const kept: Kept = {page: location.pathname, filled: readFields()};
  try {
    if (kept.filled.values.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is switched off or full.
  }
  location.reload();
}

/** To be called when the page's own scripts listen. */
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
