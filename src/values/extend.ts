/** The object with more fields. Its getters stay getters; a copy made with `...` would call them. */
export function extend<T extends object, M extends object>(base: T, more: M): T & M {
  return Object.create(base, Object.getOwnPropertyDescriptors(more)) as T & M;
}

/** A copy of the object whose getters stay getters. */
export function shallowCopy<T extends object>(object: T): T {
  return Object.create(Object.prototype, Object.getOwnPropertyDescriptors(object));
}
