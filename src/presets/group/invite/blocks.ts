import {attributesIn, decodeEntities, tagsNamed, withoutHidden} from '../../../api.ts';

/** A piece of text in one style; `\n` is a line break. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  /** Absolute. */
  readonly href?: string;
}

/** A paragraph, or what else stands between two others. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code';
  readonly runs: readonly Run[];
  /** In how many lists it is. */
  readonly depth: number;
  /** Of the first paragraph of an item: `•`, or `2.` in an ordered list. */
  readonly marker?: string;
  readonly isQuoted: boolean;
}

const TAG = tagsNamed('/?[a-z][^\\s/>]*');
const BREAKS = new Set(
  (
    'p div section article aside header footer figure figcaption blockquote pre ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr ' +
    'table caption tr details summary'
  ).split(' '),
);
/** What a mail cannot contain, or what is of use on the page only. */
const LEFT_OUT = new Set('audio button canvas form iframe math nav object select svg video'.split(' '));
/** Marks of footnotes, and the links back to them. */
const FOOTNOTE = /^#(?:user-content-)?fn/;
const STYLES: Readonly<Record<string, 'bold' | 'italic' | 'code'>> = {
  ...{b: 'bold', strong: 'bold', th: 'bold', i: 'italic', em: 'italic', cite: 'italic'},
  ...{code: 'code', kbd: 'code', samp: 'code'},
};

/**
 * The text of a page as a flat list of blocks, which every text to paste is made from. Links get the address that they
 * have on the page `base`; those that have none, as on a site without a `url`, become plain text. Pictures are left out.
 */
export function blocksIn(html: string, base?: string): readonly Block[] {
  const shown = withoutHidden(html);
  const reader = new BlockReader(base);
  let end = 0;
  for (const {0: tag, 1: written, 2: attributes, index} of shown.matchAll(TAG)) {
    reader.text(shown.slice(end, index));
    const name = written!.toLowerCase();
    if (name.startsWith('/')) reader.close(name.slice(1));
    else reader.open(name, new Map(attributesIn(attributes!)));
    end = index + tag.length;
  }
  reader.text(shown.slice(end));
  reader.flush();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];
  readonly #styles = {bold: 0, italic: 0, code: 0};
  readonly #hrefs: (string | undefined)[] = [];
  /** The number of the last item; undefined in lists without numbers. */
  readonly #lists: (number | undefined)[] = [];
  #marker: string | undefined;
  #heading = 0;
  #isInRow = false;
  #quotes = 0;
  #code = 0;
  #leftOut: {name: string; depth: number} | undefined;

  readonly #base: string | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  text(written: string): void {
    if (this.#leftOut || written === '') return;
    const text = decodeEntities(written);
    this.#add(this.#code > 0 ? text : text.replaceAll(/[ \t\r\n\f]+/g, ' '));
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#leftOut) {
      if (this.#leftOut.name === name) this.#leftOut.depth++;
      return;
    }
    if (LEFT_OUT.has(name) || FOOTNOTE.test(attributes.get('href') ?? '')) this.#leftOut = {name, depth: 1};
    else if (name === 'br') this.#add('\n');
    else if (name === 'a') this.#hrefs.push(this.#addressOf(attributes.get('href')));
    else if (name === 'td' || name === 'th') this.#openCell(name);
    else if (BREAKS.has(name)) this.#openBlock(name, attributes);
    else this.#style(name, 1);
  }

  close(name: string): void {
    if (this.#leftOut) {
      if (this.#leftOut.name === name && --this.#leftOut.depth === 0) this.#leftOut = undefined;
      return;
    }
    if (name === 'a') this.#hrefs.pop();
    else if (BREAKS.has(name)) this.#closeBlock(name);
    else this.#style(name, -1);
  }

  /** Ends a block, if there is anything in it. */
  flush(): void {
    const runs = this.#code > 0 ? withoutLastBreak(this.#runs) : trimmed(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    this.blocks.push({
      kind: this.#kind(),
      runs,
      depth: this.#lists.length,
      ...(this.#marker !== undefined && {marker: this.#marker}),
      isQuoted: this.#quotes > 0,
    });
    this.#marker = undefined;
  }

  #kind(): Block['kind'] {
    if (this.#code > 0) return 'code';
    if (this.#heading > 0) return 'heading';
    return this.#lists.length > 0 ? 'item' : 'paragraph';
  }

  #openBlock(name: string, attributes: ReadonlyMap<string, string>): void {
    this.flush();
    if (name === 'ul') this.#lists.push(undefined);
    else if (name === 'ol') this.#lists.push(startOf(attributes.get('start')) - 1);
    else if (name === 'li') this.#marker = this.#nextMarker();
    else if (name === 'tr') this.#openRow();
    else if (name === 'blockquote') this.#quotes++;
    else if (name === 'pre') this.#code++;
    else if (/^h\d$/.test(name)) this.#heading++;
  }

  #closeBlock(name: string): void {
    this.flush();
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'tr' || name === 'table') this.#closeRow();
    else if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    else if (name === 'pre') this.#code = Math.max(0, this.#code - 1);
    else if (/^h\d$/.test(name)) this.#heading = Math.max(0, this.#heading - 1);
    if (name === 'li') this.#marker = undefined;
  }

  /** A row reads like an item of a list. */
  #openRow(): void {
    this.#closeRow();
    this.#isInRow = true;
    this.#lists.push(undefined);
    this.#marker = this.#nextMarker();
  }

  #closeRow(): void {
    if (this.#isInRow) this.#lists.pop();
    this.#isInRow = false;
    this.#marker = undefined;
  }

  #openCell(name: string): void {
    if (trimmed(this.#runs).length > 0) this.#add(' | ');
    this.#style(name, 1);
  }

  #nextMarker(): string {
    const last = this.#lists.at(-1);
    if (last === undefined) return '•';
    this.#lists[this.#lists.length - 1] = last + 1;
    return `${last + 1}.`;
  }

  #style(name: string, change: 1 | -1): void {
    const style = STYLES[name];
    if (style) this.#styles[style] = Math.max(0, this.#styles[style] + change);
  }

  /** In code, colours are made of many elements, but nothing of it is bold. */
  #add(text: string): void {
    const {bold, italic, code} = this.#styles;
    const isBlock = this.#code > 0;
    const href = this.#hrefs.findLast((one) => one !== undefined);
    this.#runs.push({
      text,
      bold: bold > 0 && !isBlock,
      italic: italic > 0 && !isBlock,
      code: code > 0 && !isBlock,
      ...(href !== undefined && {href}),
    });
  }

  #addressOf(href: string | undefined): string | undefined {
    if (href === undefined || href.startsWith('#') || !URL.canParse(href, this.#base)) return undefined;
    const address = new URL(href, this.#base);
    return /^(?:https?|mailto|tel):$/.test(address.protocol) ? address.href : undefined;
  }
}

/** As browsers read it: anything but a number is 1. */
function startOf(written = ''): number {
  const start = Number.parseInt(written, 10);
  return Number.isNaN(start) ? 1 : start;
}

/** Without spaces around it and around its line breaks. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? '\n';
    const text = /[ \n]$/.test(before) ? run.text.replace(/^ +/, '') : run.text;
    if (text === '\n') trimEnd(kept);
    if (text !== '' && !(text === '\n' && kept.length === 0)) kept.push({...run, text});
  }
  trimEnd(kept);
  return kept;
}

function trimEnd(runs: Run[]): void {
  while (runs.length > 0) {
    const last = runs.pop()!;
    const text = last.text.replace(/(?<![ \n])[ \n]+$/, '');
    if (text === '') continue;
    runs.push({...last, text});
    return;
  }
}

function withoutLastBreak(runs: readonly Run[]): Run[] {
  const text = runs.map((run) => run.text).join('');
  const [first] = runs;
  return first && text.trim() !== '' ? [{...first, text: text.replace(/^\n/, '').trimEnd()}] : [];
}
