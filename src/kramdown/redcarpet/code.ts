import {escapeAll} from '../html/escape.ts';
import {fenceLanguage, isEmpty} from './line-kinds.ts';
import type {Lines} from './lines.ts';
import type {Output, Renderer} from './renderer.ts';

/** Code up to the next fence of any length, or to the end. */
export function renderFenced(renderer: Renderer, source: Lines, out: Output): void {
  const {lines} = source;
  const language = fenceLanguage(lines[source.at++]!)!;
  let code = '';
  for (; source.at < lines.length; source.at++) {
    const line = lines[source.at]!;
    if (fenceLanguage(line) === '') break;
    code += isEmpty(line) ? '\n' : `${line}\n`;
  }
  source.at++;
  out.html += renderCode(renderer, code, language);
}

export function renderIndented(renderer: Renderer, source: Lines, out: Output): void {
  const {lines} = source;
  const code: string[] = [];
  for (; source.at < lines.length; source.at++) {
    const line = lines[source.at]!;
    if (isEmpty(line)) code.push('');
    else if (line.startsWith('    ')) code.push(line.slice(4));
    else break;
  }
  while (code.at(-1) === '') code.pop();
  out.html += renderCode(renderer, `${code.join('\n')}\n`, '');
}

/** Code in the elements that Jekyll 3 uses. */
function renderCode({highlight}: Renderer, code: string, named: string): string {
  const language = named.trim().split(/\s/, 1)[0] || 'text';
  const html = highlight?.(code, language) ?? escapeAll(code);
  const attributes = `class="language-${escapeAll(language.replaceAll('+', '-'))}" data-lang="${escapeAll(language)}"`;
  return `<div class="highlight"><pre><code ${attributes}>${html}</code></pre></div>`;
}
