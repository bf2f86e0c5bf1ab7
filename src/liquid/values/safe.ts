/** Text that a template prints as it is, also where every output is escaped. */
export class SafeString {
  readonly #text: string;
  readonly #script: boolean;

  constructor(text: string, script = false) {
    this.#text = text;
    this.#script = script;
  }

  /** Safe inside `<script>` but not yet in an attribute: `escape` still works on it. */
  get script(): boolean {
    return this.#script;
  }

  get length(): number {
    return this.#text.length;
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}

/** Marks HTML as made by us, so that nothing escapes it again. */
export function safe(html: string): SafeString {
  return new SafeString(html);
}

/** True for text that was marked with `safe`. */
export function isSafe(value: unknown): value is SafeString {
  return value instanceof SafeString;
}
