import {SafeString} from '../values/safe.ts';

/** A text of this many characters becomes a piece of its own instead of being copied into a longer one. */
const LARGE = 4096;

/** When the text gathered in a loop is longer than this, it becomes a piece. */
const LONG = 16_384;

/**
 * What a page prints, in pieces. Generated code gathers small texts in a string; a large one, such as a
 * script of the layout or the body of a post, becomes a piece of its own that all pages share. Adding a piece
 * also moves the text gathered so far, so the call must be a statement, `o = ctx.output.add(o, …)`, never
 * part of an expression.
 * What is captured stays in one piece.
 */
export class Output {
  readonly #pieces: string[] = [];
  #isCaptured = false;
  #roomLeft: number;
  readonly #tooLong: () => never;
  /** A loop calls `cut` when it has gathered more than this. */
  readonly limit: number;

  /** `room` is the most characters that may be printed. */
  constructor(room: number, tooLong: () => never) {
    this.#roomLeft = room;
    this.#tooLong = tooLong;
    this.limit = Math.min(room, LONG);
  }

  /** Adds a text; like the other methods, it takes the text gathered so far and returns the new one. */
  add(gathered: string, text: string): string {
    if (this.#isCaptured || text.length < LARGE) return this.check(gathered + text);
    this.#hand(gathered);
    this.#hand(text);
    return '';
  }

  /** Adds what a value prints. */
  addValue(gathered: string, value: unknown, print: (value: unknown) => string): string {
    if (this.#isCaptured || !(value instanceof SafeString)) return this.add(gathered, print(value));
    const {pieces} = value;
    if (pieces.length === 1) return this.add(gathered, pieces[0]!);
    this.#hand(gathered);
    for (const piece of pieces) this.#hand(piece);
    return '';
  }

  /** Adds what an include prints, which may add pieces itself; one that fails leaves nothing behind. */
  addInclude(gathered: string, run: () => string): string {
    const [before, roomLeft] = [this.#pieces.length, this.#roomLeft];
    try {
      const text = run();
      if (this.#pieces.length === before) return this.add(gathered, text);
      this.#spend(gathered);
      if (gathered !== '') this.#pieces.splice(before, 0, gathered);
      return this.add('', text);
    } catch (error) {
      this.#pieces.length = before;
      this.#roomLeft = roomLeft;
      throw error;
    }
  }

  /** Turns the text gathered in a loop into a piece. */
  cut(gathered: string): string {
    if (this.#isCaptured) return this.check(gathered);
    this.#hand(gathered);
    return '';
  }

  /** Returns the text, unless it is too long for the room left. */
  check(text: string): string {
    if (text.length > this.#roomLeft) this.#tooLong();
    return text;
  }

  /** Starts capturing texts, until `release` is called with the value that this returns. */
  capture(): boolean {
    const before = this.#isCaptured;
    this.#isCaptured = true;
    return before;
  }

  release(before: boolean): void {
    this.#isCaptured = before;
  }

  /** Everything that was printed. */
  end(gathered: string): readonly string[] {
    this.check(gathered);
    return this.#pieces.length === 0 ? [gathered] : [...this.#pieces, gathered];
  }

  #hand(piece: string): void {
    this.#spend(piece);
    if (piece !== '') this.#pieces.push(piece);
  }

  #spend({length}: string): void {
    this.#roomLeft -= length;
    if (this.#roomLeft < 0) this.#tooLong();
  }
}
