/** Text as a JavaScript string literal, safe anywhere in generated code. */
export function quote(text: string): string {
  const literal = JSON.stringify(text);
  return /[\u2028\u2029]/.test(literal) ? literal.replace(/[\u2028\u2029]/g, escapeUnit) : literal;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
