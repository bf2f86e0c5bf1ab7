import type {Diagnostic} from '../model.ts';

/** A diagnostic as a GitHub workflow command; `below` is the site's folder in the repository. */
export function formatAnnotation({severity, code, message, place, hint}: Diagnostic, below = ''): string {
  const properties = [
    `file=${property(below + place.path)}`,
    ...(place.line === undefined ? [] : [`line=${place.line}`]),
    ...(place.endLine === undefined ? [] : [`endLine=${place.endLine}`]),
    ...(place.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(code)}`,
  ];
  return `::${severity} ${properties.join(',')}::${data(hint ? `${message} ${hint}` : message)}`;
}

// https://docs.github.com/actions: percent, line ends, and in properties also `:` and `,` are escaped.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
