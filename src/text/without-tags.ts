/** HTML without anything between `<` and `>`. */
export function withoutTags(html: string): string {
  // There is no tag after the last `>`, but each `<` there would be followed to the end of the text.
  const end = html.lastIndexOf('>') + 1;
  return html.slice(0, end).replace(/<[^>]*>/g, '') + html.slice(end);
}
