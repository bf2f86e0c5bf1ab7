import {type KramdownOptions, kramdownToHtml} from '../../../kramdown/index.ts';

/**
 * Redcarpet is no more in Jekyll 4, but in the settings of older sites. kramdown's parser stands in for it,
 * without what Redcarpet left as it was written.
 */
const OPTIONS: KramdownOptions = {
  autoIds: false,
  smartQuotes: [39, 39, 34, 34],
  typographicSymbols: {
    hellip: '...',
    mdash: '---',
    ndash: '--',
    laquo: '<<',
    raquo: '>>',
    laquo_space: '<< ',
    raquo_space: ' >>',
  },
  syntaxHighlighter: null,
  gfmQuirks: [],
};

/** HTML of a text as Redcarpet writes it with Jekyll's settings: no ids, straight quotes, framed code. */
export function redcarpetToHtml(text: string): string {
  const html = kramdownToHtml(withoutExtensions(withoutTabs(text)), OPTIONS);
  return html
    .replace(/<code> *([^<\n]*?) *<\/code>/g, '<code>$1</code>')
    .replace(
      /<pre><code(?: class="language-([^"]*)")?>([\s\S]*?)<\/code><\/pre>/g,
      (whole, language: string | undefined, code: string) =>
        language === undefined ? whole : framed(code, language),
    );
}

function framed(code: string, language: string): string {
  return `<div class="highlight"><pre><code class="language-${language}" data-lang="${language}">${code}</code></pre></div>`;
}

/** To the next multiple of four columns. */
function withoutTabs(text: string): string {
  if (!text.includes('\t')) return text;
  return text.replace(/^.*\t.*$/gm, (line) =>
    line.split('\t').reduce((before, after) => before + ' '.repeat(4 - (before.length % 4)) + after),
  );
}

/** Definition lists and footnotes are kramdown's own; a heading ends a paragraph to Redcarpet. */
function withoutExtensions(text: string): string {
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
      if (mark && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
      if (fence !== '' || mark || /^(?: {4}|\t)/.test(line)) return line;
      const plain = line.replace(/^( {0,3}):(?=\s)/, '$1\\:').replaceAll('[^', '\\[^');
      const marked = markInsideWords(plain);
      return /^#{1,6}\s/.test(line) ? `\n${marked.replace(/^(#+)\s/, '$1 ')}` : marked;
    })
    .join('\n');
}

/** Redcarpet takes an underscore inside of a word for emphasis, where kramdown sees a part of the word. */
function markInsideWords(line: string): string {
  if (!/[^\W_]_[^\W_]/.test(line) || /^ {0,3}\[[^\]]+\]:/.test(line)) return line;
  return line
    .split(/(`[^`]*`|\]\([^)]*\)|<[^>]*>)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/(?<=[^\W_])_([^\W_][^_]*?)_(?=[^\W_])/g, '*$1*')))
    .join('');
}
