import {withoutHidden} from '../../text/html-tags.ts';

/** A heading of a text, by its line in the text, which counts from 0. */
export interface Heading {
  readonly level: number;
  readonly line: number;
}

/**
 * Headings that are more than one level below the one before, if the author wrote them: in the text there are
 * the same headings as in its HTML.
 */
export function skippedLevels(text: string, html: string): (Heading & {readonly after: number})[] {
  const shown = levelsIn(html);
  if (!shown.some((level, index) => isSkipped(level, shown[index - 1]))) return [];
  const written = [STRICT, LENIENT]
    .map((pattern) => headingsIn(text, pattern))
    .find((headings) => headings.map(({level}) => level).join() === shown.join());
  return (written ?? []).flatMap((heading, index) => {
    const before = written![index - 1]?.level;
    return isSkipped(heading.level, before) ? [{...heading, after: before!}] : [];
  });
}

function isSkipped(level: number, before: number | undefined): boolean {
  return before !== undefined && level > before + 1;
}

function levelsIn(html: string): number[] {
  return Array.from(withoutHidden(html).matchAll(/<h([1-6])(?=[\s>])/gi), ([, level]) => Number(level));
}

const STRICT = /^ {0,3}(?<signs>#{1,6})(?:\s|$)|^\s*<h(?<tag>[1-6])(?=[\s>])/i;
/** Kramdown needs no space. */
const LENIENT = /^(?<signs>#{1,6})[^#]|^\s*<h(?<tag>[1-6])(?=[\s>])/i;
const UNDERLINE = /^ {0,3}(?:(?<first>=+)|-{2,})\s*$/;
const FENCE = /^ {0,3}(?<mark>`{3,}|~{3,})|^\s*\{%-?\s*(?<tag>highlight|raw|comment)\b/;

function headingsIn(text: string, pattern: RegExp): Heading[] {
  const headings: Heading[] = [];
  let end: RegExp | undefined;
  let isParagraph = false;
  for (const [line, written] of text.split('\n').entries()) {
    if (end !== undefined) {
      if (end.test(written)) end = undefined;
      continue;
    }
    end = endOf(written);
    const {signs, tag} = pattern.exec(written)?.groups ?? {};
    const underline: RegExpExecArray | null = isParagraph ? UNDERLINE.exec(written) : null;
    if (signs !== undefined || tag !== undefined) headings.push({level: signs?.length ?? Number(tag), line});
    else if (underline) headings.push({level: underline.groups!.first === undefined ? 2 : 1, line: line - 1});
    isParagraph = signs === undefined && underline === null && /^ {0,3}[^\s>|{<-]/.test(written);
  }
  return headings;
}

/** What ends a block of code that starts on this line. */
function endOf(line: string): RegExp | undefined {
  const {mark, tag} = FENCE.exec(line)?.groups ?? {};
  if (mark !== undefined) return RegExp(`^ {0,3}${mark}`);
  return tag === undefined || line.includes(`end${tag}`) ? undefined : RegExp(`end${tag}`);
}
