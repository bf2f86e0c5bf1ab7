/** Part of a text; the end is exclusive. */
type Part = readonly [start: number, end: number];

/** With more parts, joining them once is cheaper than going through them for each cut. */
const MOST_PARTS = 100;
/** Searching one character where two parts meet costs as much as copying this many. */
const SEAM_COST = 8;

/**
 * A text from which pieces are cut, one after another. It searches the original text: to search what is left,
 * JavaScript would have to copy all of it into one string each time.
 */
export class CutText {
  readonly #whole: string;
  readonly #parts: readonly Part[];
  readonly text: string;

  constructor(whole: string, parts: readonly Part[] = [[0, whole.length]]) {
    this.#whole = whole;
    this.#parts = parts;
    this.text = parts.map(([start, end]) => whole.slice(start, end)).reduce((text, part) => text + part, '');
  }

  /** The text without the first occurrence of a piece; itself if there is none. */
  without(piece: string): CutText {
    const parts = this.#parts.length;
    const isCopied = parts > MOST_PARTS || (parts > 1 && parts * piece.length * SEAM_COST > this.text.length);
    if (isCopied) return new CutText(this.text).without(piece);
    const at = piece === '' ? -1 : this.#indexOf(piece);
    if (at === -1) return this;
    const rest: Part[] = [];
    let passed = 0;
    for (const [start, end] of this.#parts) {
      const from = clamp(start + at - passed, start, end);
      const to = clamp(start + at + piece.length - passed, start, end);
      if (from > start) rest.push([start, from]);
      if (end > to) rest.push([to, end]);
      passed += end - start;
    }
    return new CutText(this.#whole, rest);
  }

  #indexOf(piece: string): number {
    const reach = piece.length - 1;
    let passed = 0;
    let found = -2;
    for (const [index, [start, end]] of this.#parts.entries()) {
      if (found !== -1 && found < start) found = this.#whole.indexOf(piece, start);
      if (found !== -1 && found + piece.length <= end) return passed + found - start;
      passed += end - start;
      if (!this.#mayBegin(piece, Math.max(start, end - reach), end)) continue;
      const tail = this.#before(index, reach);
      const seam = (tail + this.#after(index + 1, reach)).indexOf(piece);
      if (seam !== -1) return passed - tail.length + seam;
    }
    return -1;
  }

  /** Whether a piece may begin between two offsets of the whole. */
  #mayBegin(piece: string, from: number, to: number): boolean {
    const first = piece.charCodeAt(0);
    for (let at = from; at < to; at++) if (this.#whole.charCodeAt(at) === first) return true;
    return false;
  }

  /** At most `reach` characters up to the end of a part. */
  #before(part: number, reach: number): string {
    let text = '';
    for (let index = part; index >= 0 && text.length < reach; index--) {
      const [start, end] = this.#parts[index]!;
      text = this.#whole.slice(Math.max(start, end - reach + text.length), end) + text;
    }
    return text;
  }

  /** At most `reach` characters from the beginning of a part. */
  #after(part: number, reach: number): string {
    let text = '';
    for (let index = part; index < this.#parts.length && text.length < reach; index++) {
      const [start, end] = this.#parts[index]!;
      text += this.#whole.slice(start, Math.min(end, start + reach - text.length));
    }
    return text;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
