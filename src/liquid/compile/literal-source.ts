/** Text as a JavaScript string literal, safe anywhere in generated code. */
export function quote(text: string): string {
  return JSON.stringify(text);
}
