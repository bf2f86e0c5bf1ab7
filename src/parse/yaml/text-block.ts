/** Reads `|` or `>` and the indented lines below it, in the simple cases; undefined otherwise. */
export function readTextBlock(source: string): string | undefined {
  const [style, ...rest] = source.split('\n');
  while (rest.at(-1) === '') rest.pop();
  const indent = /^ +(?=\S)/.exec(rest[0] ?? '')?.[0];
  if (indent === undefined || !rest.every((line) => line === '' || isInside(line, indent))) return undefined;
  const lines = rest.map((line) => line.slice(indent.length));
  if (style!.startsWith('|')) return `${lines.join('\n')}\n`;
  return lines.every((line) => line !== '' && !line.startsWith(' ')) ? `${lines.join(' ')}\n` : undefined;
}

function isInside(line: string, indent: string): boolean {
  return line.startsWith(indent) && /\S/.test(line);
}
