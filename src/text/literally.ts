/** A pattern that matches exactly this text, outside brackets and also with the flag `u`. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
