import {isTouched} from './is-touched.ts';

const KEY = 'ssg-fields';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Value = string | boolean | readonly boolean[];

interface Kept {
  readonly page: string;
  readonly values: readonly (readonly [name: string, Value])[];
  /** Name of the field that was written in. */
  readonly active?: string | undefined;
}

/** Loads the page anew. What a visitor filled in, which the browser forgets as it may keep nothing of ours, is put back. */
export function reload(): void {
  const all = [...namedFields()];
  const values = all.flatMap(([name, field]) =>
    isTouched(field) ? [[name, contentOf(field)] as const] : [],
  );
  const active = all.find(([, field]) => field === document.activeElement)?.[0];
  const kept: Kept = {page: location.pathname, values, active};
  try {
    if (values.length > 0) sessionStorage.setItem(KEY, JSON.stringify(kept));
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
    if (kept?.page === location.pathname) restore(kept);
  } catch {
    // Storage is switched off.
  }
}

function restore({values, active}: Kept): void {
  const fields = namedFields();
  for (const [name, value] of values) {
    const field = fields.get(name);
    if (field === undefined) continue;
    setValue(field, value);
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: true}));
  }
  if (active !== undefined) fields.get(active)?.focus({preventScroll: true});
}

/** By what tells them apart: two of one kind and name are the first and the second. */
function namedFields(): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const field of document.querySelectorAll<Field>('input, textarea, select')) {
    if (/^(?:password|file|hidden)$/.test(field.type)) continue;
    const name = `${field.type} ${field.id} ${field.name}`;
    let count = 1;
    while (fields.has(`${name} ${count}`)) count++;
    fields.set(`${name} ${count}`, field);
  }
  return fields;
}

function contentOf(field: Field): Value {
  if (field instanceof HTMLSelectElement) return [...field.options].map(({selected}) => selected);
  return isSwitch(field) ? field.checked : field.value;
}

function setValue(field: Field, value: Value): void {
  if (field instanceof HTMLSelectElement) {
    for (const [index, option] of [...field.options].entries())
      option.selected = (value as readonly boolean[])[index] ?? false;
  } else if (isSwitch(field)) field.checked = value as boolean;
  else field.value = value as string;
}

function isSwitch(field: Field): field is HTMLInputElement {
  return /^(?:checkbox|radio)$/.test(field.type);
}
