import {codeMarkup} from '../code/code-markup.ts';
import type {Settings} from '../options.ts';
import type {Element} from '../tree/element.ts';
import {escapeAll} from './escape.ts';
import {startTag} from './tags.ts';
import type {Write} from './writer.ts';

/** A code block, in the highlighter's elements or plain ones. */
export const writeCodeBlock: Write = ({settings}, element, indent) => {
  const {attributes, language, html, look} = codeMarkup(settings, element);
  const space = ' '.repeat(indent);
  if (html !== undefined) {
    const inner = `<pre class="${escapeAll(look)}"><code>${html}</code></pre>`;
    return `${space}${startTag('div', attributes)}<div class="highlight">${inner}</div>${space}</div>\n`;
  }
  const code = escapeAll(element.value).replace(/\n$/, '');
  const codeAttributes = language === undefined ? null : new Map([['class', `language-${language}`]]);
  const shown = /\bshow-whitespaces\b/.test(element.attributes?.get('class') ?? '') ? showSpaces(code) : code;
  return `${space}${startTag('pre', attributes)}${startTag('code', codeAttributes)}${shown}\n</code></pre>\n`;
};

export const writeCodeSpan: Write = ({settings}, element) => {
  const plain = element.attributes === null ? plainCodeTag(settings, element) : '';
  if (plain !== '') return `${plain}${escapeAll(element.value)}</code>`;
  const {attributes, html} = codeMarkup(settings, element);
  return `${startTag('code', attributes)}${html ?? escapeAll(element.value)}</code>`;
};

const plainTags = new WeakMap<Settings, string>();

/** The start tag of inline code without attributes; '' when its content may be coloured. */
function plainCodeTag(settings: Settings, element: Element): string {
  let tag = plainTags.get(settings);
  if (tag === undefined) plainTags.set(settings, (tag = makePlainTag(settings, element)));
  return tag;
}

function makePlainTag(settings: Settings, element: Element): string {
  const {highlight, defaultLang, highlightSpans} = settings;
  const language = highlightSpans?.defaultLang ?? defaultLang;
  const coloured =
    highlight !== undefined && language !== null && language !== 'plaintext' && language !== 'text';
  return coloured ? '' : startTag('code', codeMarkup(settings, element).attributes);
}

/** Puts each space and tab in a `span` whose class tells where it is: left, right or in between. */
function showSpaces(code: string): string {
  return code.replace(/((?<![^\n])[ \t]+)|([ \t]+(?![^\n]))|[ \t]+/g, (run, left, right) => {
    const suffix = left ? '-l' : right ? '-r' : '';
    return Array.from(run as string, (c) =>
      c === '\t'
        ? `<span class="ws-tab${suffix}">\t</span>`
        : `<span class="ws-space${suffix}">&#8901;</span>`,
    ).join('');
  });
}
