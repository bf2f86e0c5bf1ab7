/** Markdown that is finished already; an element stands for it in HTML that is still to be converted. */
export class Kept {
  readonly #texts: string[] = [];

  /** The element for a block of Markdown. */
  block(markdown: string): string {
    return `<${KEPT} n="${this.#texts.push(markdown) - 1}"></${KEPT}>`;
  }

  at(index: number): string {
    return this.#texts[index] ?? '';
  }
}

export const KEPT = 'ssg-kept';
