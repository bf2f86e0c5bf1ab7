/** The names that one loop or include binds, and their values before. */
export class Scope {
  readonly #visible: Map<string, unknown>;
  readonly #names: string[] = [];
  readonly #before: unknown[] = [];

  constructor(visible: Map<string, unknown>) {
    this.#visible = visible;
  }

  set(name: string, value: unknown): void {
    if (!this.#names.includes(name)) {
      this.#names.push(name);
      this.#before.push(this.#visible.has(name) ? this.#visible.get(name) : UNBOUND);
    }
    this.#visible.set(name, value);
  }

  /** Restores the former values of the names. */
  leave(): void {
    for (const [index, name] of this.#names.entries()) {
      const before = this.#before[index];
      if (before === UNBOUND) this.#visible.delete(name);
      else this.#visible.set(name, before);
    }
  }
}

const UNBOUND = Symbol('unbound');

/** The innermost value of each name bound by loops and includes; a lookup takes one step at any depth. */
export class Scopes {
  readonly #visible = new Map<string, unknown>();
  readonly #open: Scope[] = [];

  has(name: string): boolean {
    return this.#visible.has(name);
  }

  get(name: string): unknown {
    return this.#visible.get(name);
  }

  push(): Scope {
    const scope = new Scope(this.#visible);
    this.#open.push(scope);
    return scope;
  }

  pop(): void {
    this.#open.pop()?.leave();
  }
}
