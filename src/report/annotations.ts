import {isAbsolute} from 'node:path';
import type {Diagnostic, Place} from '../model.ts';

/** A diagnostic as a GitHub workflow command; `below` is the site's folder in the repository. */
export function formatAnnotation({severity, code, message, place, hint}: Diagnostic, below = ''): string {
  // Beside what is not in the repository nothing is shown.
  const isElsewhere = isAbsolute(place.path) || place.path.startsWith('..');
  const properties = [...(isElsewhere ? [] : placeProperties(place, below)), `title=${property(code)}`];
  return `::${severity} ${properties.join(',')}::${data(hint ? `${message}\n${hint}` : message)}`;
}

function placeProperties({path, line, endLine, column}: Place, below: string): string[] {
  return [
    `file=${property(below + path)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(endLine === undefined ? [] : [`endLine=${endLine}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
  ];
}

// https://docs.github.com/actions: percent, line ends, and in properties also `:` and `,` are escaped.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
