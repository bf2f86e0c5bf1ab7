/** Node's own `import`, in a file of its own that vitest.config.ts keeps out of the tests' bundler. */
export function importByNode(url: string): Promise<unknown> {
  return import(url);
}
