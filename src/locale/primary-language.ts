/** The language of a tag, without its region: `pt-BR` → `pt`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
