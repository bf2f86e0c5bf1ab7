import type {Reference} from './renderer.ts';

const DEFINITION =
  /^ {0,3}\[([^\]\n]*)\]:[ ]*\n?[ ]*<?([^\s<>]+)>?[ ]*(?:\n?[ ]*(?:"([^\n]*)"|'([^\n]*)'|\(([^\n]*)\))[ ]*)?$/gm;

/** Takes the link definitions out of a text, wherever they stand; tabs become spaces on the way. */
export function takeReferences(text: string): {body: string; references: Map<string, Reference>} {
  const references = new Map<string, Reference>();
  const source = expandTabs(text.replace(/\r\n?/g, '\n'));
  if (!source.includes(']:')) return {body: source, references};
  const body = source.replace(
    DEFINITION,
    (_all, id: string, url: string, ...titles: (string | undefined)[]) => {
      const title = titles.slice(0, 3).find((one) => one !== undefined) ?? '';
      references.set(referenceKey(id), {url, title});
      return '';
    },
  );
  return {body, references};
}

export const referenceKey = (id: string): string => id.toLowerCase();

/** Tabs as spaces up to the next multiple of four. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text
    .split('\n')
    .map((line) => {
      let shown = '';
      for (const part of line.split(/(\t)/))
        shown += part === '\t' ? ' '.repeat(4 - (shown.length % 4)) : part;
      return shown;
    })
    .join('\n');
}
