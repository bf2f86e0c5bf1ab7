/** Finds a file that comes with this package. */
export type FindFile = (name: string) => string | undefined;

/** Dart Sass comes along: a stylesheet becomes the same CSS everywhere, and in ten years. */
export function sassFile(find: FindFile): string {
  return find('sass.cjs')!;
}
