import {KEPT} from './kept.ts';

/**
 * Adds the paragraphs and line breaks that WordPress adds to texts of its classic editor when it shows them: blank
 * lines separate paragraphs, other line ends are line breaks (`wpautop`).
 */
export function withParagraphs(text: string): string {
  const writer = new Writer();
  for (const [token, name] of text.matchAll(TOKEN)) {
    if (name !== undefined) writer.tag(token, name.toLowerCase());
    else if (token.length > 1 && token.startsWith('<')) writer.whole(token);
    else writer.text(token);
  }
  return writer.end();
}

/** What stays as it is with all it contains; a tag, whose attributes hold no `<`; a comment; or text. */
const TOKEN =
  /<(?:pre|script|style|textarea|svg|object|select)\b[\s\S]*?<\/(?:pre|script|style|textarea|svg|object|select)>|<!--[\s\S]*?-->|<\/?([a-z][\w-]*)[^<>]*>|[^<]+|</gi;

const BLOCKS = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr caption ' +
    `colgroup col ul video audio iframe noscript math hgroup menu ${KEPT}`
  ).split(' '),
);
/** Hold blocks only, or text that is not split into paragraphs. */
const NO_TEXT = new Set('dl ol ul table tbody thead tfoot tr colgroup menu video audio'.split(' '));
/** Hold a line of text, or paragraphs if there are several. */
const ONE_LINE = new Set('caption dd div dt figcaption figure h1 h2 h3 h4 h5 h6 li summary td th'.split(' '));
const EMPTY = new Set(['hr', 'col']);

/** Writes the text again, with paragraphs. */
class Writer {
  #result = '';
  /** Text that is not yet in a paragraph. */
  #pending: string[] = [];
  #current = '';
  readonly #open: string[] = [];

  /** A comment, or an element that stays as it is. */
  whole(html: string): void {
    // Comments are dropped, except for those that mean something, such as `<!--more-->`.
    if (!html.startsWith('<!--') || /^<!--more/.test(html)) this.#block(html);
  }

  text(text: string): void {
    const [first = '', ...more] = text.split(/\n[ \t]*(?:\n[ \t]*)+/);
    this.#current += first;
    for (const part of more) {
      this.#pending.push(this.#current);
      this.#current = part;
    }
  }

  tag(token: string, name: string): void {
    const tag = token.replaceAll('\n', ' ');
    if (!BLOCKS.has(name)) {
      this.#current += tag;
      return;
    }
    const isEnd = tag.startsWith('</');
    this.#flush();
    this.#result += tag;
    if (isEnd) {
      const at = this.#open.lastIndexOf(name);
      if (at !== -1) this.#open.length = at;
    } else if (!EMPTY.has(name) && !tag.endsWith('/>')) this.#open.push(name);
  }

  end(): string {
    this.#flush();
    return this.#result;
  }

  #block(html: string): void {
    this.#flush();
    this.#result += html;
  }

  /** Writes the text so far as paragraphs, or as the place requires. */
  #flush(): void {
    const parts = [...this.#pending, this.#current].map((part) => part.trim()).filter((part) => part !== '');
    this.#pending = [];
    this.#current = '';
    const inside = this.#open.at(-1) ?? '';
    if (parts.length === 0) return;
    const lines = parts.map((part) => part.replaceAll(/(?<!<br ?\/?>)[ \t]*\n/gi, '<br>\n'));
    if (NO_TEXT.has(inside)) this.#result += lines.join('\n');
    else if (inside === 'p') this.#result += lines.join('</p><p>');
    else if (ONE_LINE.has(inside) && lines.length === 1) this.#result += lines[0];
    else this.#result += lines.map((line) => `<p>${line}</p>`).join('\n');
  }
}
