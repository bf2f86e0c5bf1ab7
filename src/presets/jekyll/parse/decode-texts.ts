import {decodeEntities, isMap} from '../../../api.ts';

/** Fields left as they are: addresses, and what addresses are made of. */
const KEPT =
  /^(?:permalink|guid|id|slug|layout|ext|path|src|categor(?:y|ies)|tags?|redirect_(?:from|to))$|(?:url|uri|href|links?)$/i;
const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/**
 * Front matter with the entities in its strings decoded (`ssg: {entities: decode}`). Those for `<`, `>` and
 * quotes stay, because Jekyll's templates print strings into HTML unescaped.
 */
export function decodeTexts(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, KEPT.test(key) ? value : decoded(value)]),
  );
}

function decoded(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(REFERENCE, character);
  if (Array.isArray(value)) return value.map(decoded);
  return isMap(value) ? decodeTexts(value) : value;
}

function character(reference: string): string {
  const sign = decodeEntities(reference);
  return /^[<>"']$/.test(sign) ? reference : sign;
}
