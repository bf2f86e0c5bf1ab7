/** Text that a template prints unescaped even in auto mode. */
export class SafeString {
  #text: string | undefined;
  readonly #pieces: readonly string[] | undefined;
  readonly #script: boolean;

  constructor(text: string | readonly string[], script = false) {
    if (typeof text === 'string') this.#text = text;
    else this.#pieces = text;
    this.#script = script;
  }

  get pieces(): readonly string[] {
    return this.#pieces ?? [this.toString()];
  }

  /** Safe inside `<script>` but not in an attribute: `escape` still escapes it. */
  get script(): boolean {
    return this.#script;
  }

  get length(): number {
    return this.toString().length;
  }

  toString(): string {
    return (this.#text ??= this.#pieces!.join(''));
  }

  toJSON(): string {
    return this.toString();
  }
}

/** Marks HTML, in one piece or several, as made by us, so that it is not escaped again. */
export function safe(html: string | readonly string[]): SafeString {
  return new SafeString(html);
}

/** True for text marked as safe. */
export function isSafe(value: unknown): value is SafeString {
  return value instanceof SafeString;
}
