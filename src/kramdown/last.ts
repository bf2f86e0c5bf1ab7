/** The last item of a list. (`at(-1)` and an index of -1 are slow until the engine optimises the code.) */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list.length === 0 ? undefined : list[list.length - 1];
}
