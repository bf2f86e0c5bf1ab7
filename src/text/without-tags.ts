/** HTML without what stands between `<` and `>`. */
export function withoutTags(html: string): string {
  // Behind the last `>` nothing is a tag: each `<` would be followed to the end of the text.
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(/<[^>]*>/g, '') + html.slice(end);
}
