/** Part of a text: from an index until before another. */
type Part = readonly [start: number, end: number];

/** With more of them, copying the text together once is cheaper than going over them for each cut. */
const MOST_PARTS = 100;
/** To look at a sign where two parts meet costs as much as to copy so many. */
const SEAM_COST = 8;

/**
 * A text of which pieces were cut out, one after the other. It searches the text as it was: to look for the next piece
 * in what is left, JavaScript would copy all of that together, each time.
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

  /** Without the first place where it stands; itself when there is none. */
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

  /** Whether a piece may begin in a stretch of the whole. */
  #mayBegin(piece: string, from: number, to: number): boolean {
    const first = piece.charCodeAt(0);
    for (let at = from; at < to; at++) if (this.#whole.charCodeAt(at) === first) return true;
    return false;
  }

  /** So many characters, at most, up to the end of a part. */
  #before(part: number, reach: number): string {
    let text = '';
    for (let index = part; index >= 0 && text.length < reach; index--) {
      const [start, end] = this.#parts[index]!;
      text = this.#whole.slice(Math.max(start, end - reach + text.length), end) + text;
    }
    return text;
  }

  /** So many characters, at most, from the beginning of a part. */
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
