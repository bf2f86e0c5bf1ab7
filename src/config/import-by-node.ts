/** Node's own `import`. It is a file of its own, since tests take the imports of all others for theirs (vitest.config.ts). */
export function importByNode(url: string): Promise<unknown> {
  return import(url);
}
