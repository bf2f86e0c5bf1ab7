import type {Body, Diagnostic, Made} from '../model.ts';

/** The bodies of documents, by their ids. */
export interface Bodies {
  /** Undefined if the body does not exist yet. */
  get(id: string): Body | undefined;
}

/**
 * Bodies, some of which are made only on the first request: one that waits for slow work elsewhere, such as
 * a stylesheet compiled in its own thread, is best requested last.
 */
export class LateBodies implements Bodies {
  readonly #made: Map<string, Body>;
  readonly #late: Map<string, () => Made<Body>>;
  #diagnostics: Diagnostic[] = [];

  constructor(made: ReadonlyMap<string, Body>, late: ReadonlyMap<string, () => Made<Body>>) {
    this.#made = new Map(made);
    this.#late = new Map(late);
  }

  add(id: string, make: () => Made<Body>): void {
    this.#late.set(id, make);
  }

  isLate(id: string): boolean {
    return this.#late.has(id);
  }

  get(id: string): Body | undefined {
    return this.#made.get(id) ?? this.#make(id);
  }

  /** Makes the bodies not requested so far; returns the diagnostics not yet returned. */
  finish(): readonly Diagnostic[] {
    for (const id of [...this.#late.keys()]) this.#make(id);
    return this.told();
  }

  /** The diagnostics of bodies made since the last call. */
  told(): readonly Diagnostic[] {
    const told = this.#diagnostics;
    this.#diagnostics = [];
    return told;
  }

  #make(id: string): Body | undefined {
    const make = this.#late.get(id);
    if (make === undefined) return undefined;
    this.#late.delete(id);
    const {value, diagnostics} = make();
    this.#made.set(id, value);
    this.#diagnostics.push(...diagnostics);
    return value;
  }
}
