/**
 * The part of a post's file name that stands for its title: in Latin letters, or in its own if it has none, as in the
 * site's addresses. Empty if it has no letters. Runs in browsers too, so even `slugOf` is passed in.
 */
export function fileSlug(title: string, slugOf: (text: string) => string): string {
  const own = () =>
    title
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const slug = slugOf(title) || own();
  // A file name has at most 255 bytes.
  return [...slug.replace(/^-/, '')].slice(0, 60).join('').replace(/-$/, '');
}
