import type {MarkdownConfig} from '../../config.ts';
import {labelsFor} from './labels.ts';
import {dangerOf} from './limits/danger.ts';
import {plainBody} from './plain-body.ts';
import {loadSatteri} from './satteri.ts';
import {toHtml} from './to-html.ts';

type Kramdown = typeof import('../../kramdown/index.ts');

let kramdown: Kramdown | undefined;

/** Loads what `markdownify` needs; await it before the first text. */
export async function prepareToMarkdownify({dialect}: MarkdownConfig): Promise<void> {
  if (dialect === 'kramdown' || !loadSatteri()) kramdown ??= await import('../../kramdown/index.ts');
}

/**
 * The `markdownify` filter, for short texts such as those in front matter: in the site's dialect, but without
 * its plugins, and with links as written. A text that would take too long is treated as plain text.
 */
export function markdownify(text: string, {dialect, kramdown: options}: MarkdownConfig): string {
  if (dangerOf(text, {canWatch: false})) return plainBody(text).html;
  const satteri = dialect === 'gfm' ? loadSatteri() : undefined;
  if (satteri) return toHtml(satteri.htmlToHast(satteri.markdownToHtml(text, labelsFor(''))));
  return kramdown!.kramdownToHtml(text, {autoIds: false, ...options});
}
