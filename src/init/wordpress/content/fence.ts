/** Code as a fenced block of Markdown; the fence is longer than any in the code. */
export function fence(code: string, language = ''): string {
  const runs = code.match(/`{3,}/g) ?? [];
  const marks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const name = language.toLowerCase().replaceAll(/[^\w+#.-]/g, '');
  const known = /^(?:plain|text|plaintext|none|default)$/.test(name) ? '' : name;
  return `${marks}${known}\n${code.replace(/^(?:[ \t]*\n)+/, '').trimEnd()}\n${marks}`;
}
