/** A listing with its line numbers beside it, as `{% highlight ruby linenos %}` has it: Rouge::Formatters::HTMLTable. */
export function withLineNumbers(html: string): string {
  const code = html.endsWith('\n') ? html : `${html}\n`;
  const numbers = Array.from({length: code.split('\n').length - 1}, (_, index) => `${index + 1}\n`).join('');
  return (
    '<table class="rouge-table"><tbody><tr>' +
    `<td class="gutter gl"><pre class="lineno">${numbers}</pre></td>` +
    `<td class="code"><pre>${code}</pre></td></tr></tbody></table>`
  );
}
