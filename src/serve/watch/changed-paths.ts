import type {OutputFile} from '../../model.ts';

type Files = ReadonlyMap<string, OutputFile>;

/** Paths of the files that were added, removed or changed. */
export function changedPaths(before: Files, after: Files): string[] {
  const changed = changedFiles(before, [...after.values()]);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...changed.map(({path}) => path), ...gone];
}

type Marks = ReadonlyMap<string, string>;

/** Paths of the pages whose reason for `ssg build` to leave them out has changed, appeared or gone. */
export function changedMarks(before: Marks | undefined, after: Marks): string[] {
  if (before === undefined || before === after) return [];
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}

/** The files that are new or have changed. */
export function changedFiles(before: Files, after: readonly OutputFile[]): OutputFile[] {
  return after.filter(({path, digest}) => before.get(path)?.digest !== digest);
}
