import {isTouched} from './is-touched.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Value = string | boolean | readonly string[];

/** What a visitor has filled in. */
export interface Filled {
  readonly values: readonly (readonly [field: string, Value])[];
  /** The field that had the focus. */
  readonly active?: string | undefined;
}

/** Call before the page's fields are replaced; the returned function restores what a visitor filled in. */
export function keepFields(): () => void {
  const filled = readFields();
  return () => fillFields(filled);
}

export function readFields(): Filled {
  const all = [...namedFields()];
  const values = all.flatMap(([name, field]) =>
    isTouched(field) ? [[name, contentOf(field)] as const] : [],
  );
  return {values, active: all.find(([, field]) => field === document.activeElement)?.[0]};
}

export function fillFields({values, active}: Filled): void {
  const fields = namedFields();
  for (const [name, value] of values) {
    const field = fields.get(name);
    if (field === undefined || String(contentOf(field)) === String(value)) continue;
    setContent(field, value);
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: true}));
  }
  const field = active === undefined ? undefined : fields.get(active);
  if (field !== document.activeElement) field?.focus({preventScroll: true});
}

/** The fields by type, id and name, numbered where several share these. */
function namedFields(): Map<string, Field> {
  const fields = new Map<string, Field>();
  const counts = new Map<string, number>();
  for (const field of document.querySelectorAll<Field>('input, textarea, select')) {
    if (/^(?:password|file|hidden)$/.test(field.type)) continue;
    const name = `${field.type} ${field.id} ${field.name}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    fields.set(`${name} ${count}`, field);
  }
  return fields;
}

function contentOf(field: Field): Value {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(({value}) => value);
  return isSwitch(field) ? field.checked : field.value;
}

function setContent(field: Field, value: Value): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.selected = (value as readonly string[]).includes(option.value);
  } else if (isSwitch(field)) field.checked = value as boolean;
  else field.value = value as string;
}

function isSwitch(field: Field): field is HTMLInputElement {
  return /^(?:checkbox|radio)$/.test(field.type);
}
