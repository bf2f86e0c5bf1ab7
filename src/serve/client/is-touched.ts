/** Whether a visitor (or a script) changed a field from what the page itself set. */
export function isTouched(field: Element): boolean {
  if (field instanceof HTMLInputElement)
    return /^(?:checkbox|radio)$/.test(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  const choice = field.closest('select');
  return choice !== null && isChosen(choice);
}

/** If the page selects nothing, the first option of a drop-down list counts as the default. */
function isChosen({options, multiple}: HTMLSelectElement): boolean {
  const all = [...options];
  if (multiple || all.some(({defaultSelected}) => defaultSelected))
    return all.some(({selected, defaultSelected}) => selected !== defaultSelected);
  return all.findIndex(({selected}) => selected) > 0;
}
