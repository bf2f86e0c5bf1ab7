/**
 * A text as a YAML value in double quotes, which YAML 1.1 and 1.2 read the same way whatever it contains.
 * Runs in browsers too, so it may use nothing outside itself.
 */
export function yamlText(text: string): string {
  const oneLine = text.toWellFormed().replaceAll(/\s+/g, ' ').trim();
  // YAML 1.2, 5.1: a file may only contain these escaped; 5.4: some of them end a line.
  const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  const escaped = oneLine.replaceAll(/[\\"]/g, '\\$&');
  return `"${escaped.replaceAll(unprintable, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
