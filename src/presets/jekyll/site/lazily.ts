/**
 * Adds fields that are made when a template first reads them; they are own fields, as templates need them to
 * be, and stay lazy in a copy of their descriptors.
 */
export function lazily<T extends object>(target: T, fields: Readonly<Record<string, () => unknown>>): T {
  for (const [key, make] of Object.entries(fields)) {
    let made: {readonly value: unknown} | undefined;
    const get = () => (made ??= {value: make() ?? null}).value;
    Object.defineProperty(target, key, {configurable: true, enumerable: true, get});
  }
  return target;
}
