const BLOCKS = [
  ['<script', '</script>'],
  ['<!--', '-->'],
  ['<style', '</style>'],
] as const;

/** Removes scripts, comments and styles, then tags; linear, where a regular expression would be quadratic. */
export function stripHtml(text: string): string {
  return text.includes('<') ? stripTags(stripBlocks(text)) : text;
}

function stripBlocks(text: string): string {
  const open = new Set<number>([0, 1, 2]);
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const next = text[at + 1];
    const end = next === 's' || next === '!' ? blockEnd(text, at, open) : undefined;
    if (end === undefined) at++;
    else {
      kept += text.slice(from, at);
      from = at = end;
    }
  }
  return kept + text.slice(from);
}

/** The position after the block that starts here; a kind with no end in the rest is not tried again. */
function blockEnd(text: string, at: number, open: Set<number>): number | undefined {
  for (const index of open) {
    const [start = '', close = ''] = BLOCKS[index] ?? [];
    if (!text.startsWith(start, at)) continue;
    const end = text.indexOf(close, at + start.length);
    if (end >= 0) return end + close.length;
    open.delete(index);
  }
  return undefined;
}

function stripTags(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', from)) {
    const end = text.indexOf('>', at + 1);
    if (end < 0) break;
    kept += text.slice(from, at);
    from = end + 1;
  }
  return kept + text.slice(from);
}
