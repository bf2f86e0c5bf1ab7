import {decodeEntities, isMap} from '../../../api.ts';

/** Addresses and what addresses are made of. */
const KEPT =
  /^(?:permalink|guid|id|slug|layout|ext|path|src|categor(?:y|ies)|tags?|redirect_(?:from|to))$|(?:url|uri|href|links?)$/i;
const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/**
 * Front matter whose texts hold characters instead of entities (`ssg: {entities: decode}`). Those of `<`, `>`
 * and quotes stay: Jekyll's templates put texts into HTML as they are.
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
