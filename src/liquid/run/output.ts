import {SafeString} from '../values/safe.ts';

/** A text of this many characters is handed over as it is instead of being copied into a longer one. */
const LARGE = 4096;

/** A text that grew this long in a loop is handed over. */
const LONG = 16_384;

/**
 * What a page prints, in pieces. Generated code gathers small texts in a string; a large one, a script of the layout
 * or the body of a post, becomes a piece of its own that all pages share. Who hands over takes what was gathered until
 * then along, so it is called as a statement, `o = ctx.output.add(o, …)`, and never in the middle of an expression.
 * What is captured, and what partials print, stays in one piece.
 */
export class Output {
  readonly #pieces: string[] = [];
  #isCaptured = false;
  #roomLeft: number;
  readonly #tooLong: () => never;
  /** A loop calls `cut` when more than this was gathered. */
  readonly limit: number;

  /** At most `room` characters. */
  constructor(room: number, tooLong: () => never) {
    this.#roomLeft = room;
    this.#tooLong = tooLong;
    this.limit = Math.min(room, LONG);
  }

  /** Adds a text to what was gathered; gives back what is to be gathered further. So do the others. */
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

  /** Adds what an include prints, which may hand over pieces itself; of one that fails nothing stays. */
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

  /** Hands over what was gathered in a loop. */
  cut(gathered: string): string {
    if (this.#isCaptured) return this.check(gathered);
    this.#hand(gathered);
    return '';
  }

  /** The text, if there is room for it. */
  check(text: string): string {
    if (text.length > this.#roomLeft) this.#tooLong();
    return text;
  }

  /** From here on texts are captured, until `release` is called with what this gives back. */
  capture(): boolean {
    const before = this.#isCaptured;
    this.#isCaptured = true;
    return before;
  }

  release(before: boolean): void {
    this.#isCaptured = before;
  }

  /** All that was printed. */
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
