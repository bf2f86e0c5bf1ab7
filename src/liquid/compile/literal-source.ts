/** A text as a JavaScript string literal that can stand anywhere in generated code, also in a `<script>`. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029<]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
