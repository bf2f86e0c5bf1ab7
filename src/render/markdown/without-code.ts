/** The text without code between fences and backticks, which may hold any markup. */
export function withoutCode(text: string): string {
  const prose = /^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(?:```|~~~)/m.test(text)
    ? withoutFences(text).prose
    : text;
  if (!prose.includes('`')) return prose;
  return prose.replace(/(`+)(?:[^`\n]|\n(?![ \t]*(?:\n|[-*+>#<=|:~_]|\d)))+(`+)/g, (code, open, close) =>
    open.length === close.length ? '``' : code,
  );
}

/** The text without code between fences, and whether the last fence stays open. */
export function withoutFences(text: string): {readonly prose: string; readonly isOpen: boolean} {
  let fence: string | undefined;
  const lines = text.split('\n').filter((line) => {
    const mark = fenceLine.exec(line)?.[1];
    const isInside = fence !== undefined;
    if (!fence) fence = mark;
    else if (mark?.startsWith(fence) && line.trimEnd().endsWith(mark)) fence = undefined;
    return !isInside;
  });
  return {prose: lines.join('\n'), isOpen: fence !== undefined};
}

const fenceLine = /^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
