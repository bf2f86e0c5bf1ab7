/** `content/posts/2026-12-08-tests.md` → `2026-12-08-tests`. */
export function fileName(id: string): string {
  return id.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
