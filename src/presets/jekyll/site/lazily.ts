/**
 * Adds fields that are computed when a template first reads them. They are own properties, as templates need,
 * and stay lazy when their descriptors are copied.
 */
export function lazily<T extends object>(target: T, fields: Readonly<Record<string, () => unknown>>): T {
  for (const [key, make] of Object.entries(fields)) {
    let made: {readonly value: unknown} | undefined;
    const get = () => (made ??= {value: make() ?? null}).value;
    Object.defineProperty(target, key, {configurable: true, enumerable: true, get});
  }
  return target;
}
