/** Results of asynchronous filters and tags, kept from one round of rendering to the next. */
export class Later {
  readonly #results = new Map<string, {value?: unknown; error?: unknown}>();
  readonly #pending = new Map<string, Promise<unknown>>();

  get waiting(): boolean {
    return this.#pending.size > 0;
  }

  result(key: string): {value?: unknown; error?: unknown} | undefined {
    return this.#results.get(key);
  }

  add(key: string, promise: Promise<unknown>): void {
    this.#pending.set(key, promise);
  }

  /** Waits for all results requested in this round. */
  async settle(): Promise<void> {
    const asked = [...this.#pending];
    this.#pending.clear();
    await Promise.all(asked.map(([key, promise]) => this.#keep(key, promise)));
  }

  async #keep(key: string, promise: Promise<unknown>): Promise<void> {
    try {
      this.#results.set(key, {value: await promise});
    } catch (error) {
      this.#results.set(key, {error});
    }
  }
}
