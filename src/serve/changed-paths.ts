import type {OutputFile} from '../model.ts';

type Files = ReadonlyMap<string, OutputFile>;

/** Paths of the files that came, went or changed. */
export function changedPaths(before: Files, after: Files): string[] {
  const changed = [...after.values()].filter(({path, digest}) => before.get(path)?.digest !== digest);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed.map(({path}) => path), ...gone];
}
