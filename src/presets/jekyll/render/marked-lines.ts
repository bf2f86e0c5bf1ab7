/** Puts lines of coloured code into a span of their own: Rouge::Formatters::HTMLLineHighlighter. */
export function markedLines(html: string, numbers: ReadonlySet<number>): string {
  let open = '';
  const lines = html.replace(/\n$/, '').split('\n');
  const marked = lines.map((line, index) => {
    const start = open;
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) open = tag === '</span>' ? '' : tag;
    // A comment of several lines is one span.
    const whole = `${start}${line}${open === '' ? '' : '</span>'}\n`;
    return numbers.has(index + 1) ? `<span class="hll">${whole}</span>` : whole;
  });
  return marked.join('');
}
