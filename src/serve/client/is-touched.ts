/** Whether a visitor (or a script) changed what the page itself says of a field. */
export function isTouched(field: Element): boolean {
  if (field instanceof HTMLInputElement)
    return /^(?:checkbox|radio)$/.test(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  const choice = field.closest('select');
  return choice !== null && isChosen(choice);
}

/** Without a choice of the page's own, the first option of a list stands chosen. */
function isChosen({options, multiple}: HTMLSelectElement): boolean {
  const all = [...options];
  if (multiple || all.some(({defaultSelected}) => defaultSelected))
    return all.some(({selected, defaultSelected}) => selected !== defaultSelected);
  return all.findIndex(({selected}) => selected) > 0;
}
