import {splitFrontMatter} from './split-front-matter.ts';

/** The layout that a layout names in its front matter. */
export function outerLayout(text: string, path: string): string | undefined {
  const {yaml = ''} = splitFrontMatter(text.replace(/\r\n?/g, '\n'), path).value;
  return /^layout:\s*["']?([\w./-]+)/m.exec(yaml)?.[1];
}
