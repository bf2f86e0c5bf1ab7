/** The object with more fields. Its getters stay getters, which a copy by `...` would read. */
export function extend<T extends object, M extends object>(base: T, more: M): T & M {
  return Object.create(base, Object.getOwnPropertyDescriptors(more)) as T & M;
}
