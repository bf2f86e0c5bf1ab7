/** The last of a list. (`at(-1)`, and an index of -1, are slow until an engine has compiled the code for good.) */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list.length === 0 ? undefined : list[list.length - 1];
}
