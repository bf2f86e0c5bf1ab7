import {type MarkdownConfig, markdownDefaults} from '../../../config.ts';
import type {Body} from '../../../model.ts';
import type {MarkdownInput} from '../convert.ts';
import {createMarkdown} from '../markdown.ts';

/** The default config, for tests. */
export const config = markdownDefaults;

/** A post that begins on line 4 of its file. */
export function input(text: string, more: Partial<MarkdownInput> = {}): MarkdownInput {
  const place = {path: 'content/posts/a.md', firstLine: 4};
  return {...place, text, language: 'en', format: 'markdown', excerptSeparator: '<!--more-->', ...more};
}

/** Renders Markdown that must not cause any diagnostics. */
export async function render(
  text: string,
  {config: own = {}, ...more}: Partial<MarkdownInput> & {readonly config?: Partial<MarkdownConfig>} = {},
): Promise<Body> {
  const {value, diagnostics} = await createMarkdown({config: {...config, ...own}}).render(input(text, more));
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}
