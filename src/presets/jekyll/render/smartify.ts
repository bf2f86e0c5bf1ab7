import {kramdownToHtml} from '../../../kramdown/index.ts';
import type {Settings} from '../config/settings.ts';
import {kramdownOptions} from './kramdown-options.ts';

/** Jekyll's `smartify`: quotes, dashes, entities and inline HTML of one text, nothing else of Markdown. */
export function smartify(text: string, settings: Settings): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : smartLine(line, settings)))
    .join('\n');
}

function smartLine(line: string, settings: Settings): string {
  if (!/[&<>"'`.-]/.test(line)) return line;
  const escaped = line
    .replace(/[\\`*_{}[\]|~$]|(?<!&)#/g, '\\$&')
    .replace(/^(\s*)([-+>=:])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.');
  const html = kramdownToHtml(escaped, {...kramdownOptions(settings), input: 'GFM'}).trim();
  const [, inner] = /^<p>([\s\S]*)<\/p>$/.exec(html) ?? [];
  return inner ?? line;
}
