/** Finds a file that comes with this package. */
export type FindFile = (name: string) => string | undefined;

/** Dart Sass is bundled, so that a stylesheet gives the same CSS everywhere, even in ten years. */
export function sassFile(find: FindFile): string {
  return find('sass.cjs')!;
}
