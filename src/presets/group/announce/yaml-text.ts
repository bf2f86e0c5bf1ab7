/**
 * A text as a YAML value in double quotes, which YAML 1.1 and 1.2 read the same whatever it holds. Runs in
 * browsers too: it stands alone.
 */
export function yamlText(text: string): string {
  const oneLine = text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
  // YAML 1.2, 5.1: these may not stand in a file as they are; 5.4: some of them end a line.
  const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  const escaped = oneLine.replaceAll(/[\\"]/g, '\\$&');
  return `"${escaped.replaceAll(unprintable, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
