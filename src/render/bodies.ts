import type {Body, Diagnostic, Made} from '../model.ts';

/** The bodies of documents, by their ids. */
export interface Bodies {
  /** Nothing while there is none yet. */
  get(id: string): Body | undefined;
}

/**
 * Bodies of which some are made when somebody first asks for them: what takes long to make elsewhere, a stylesheet in
 * a thread of its own, is best asked for last.
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

  /** Makes those that nobody asked for; gives back what there is to say of them. */
  finish(): readonly Diagnostic[] {
    for (const id of [...this.#late.keys()]) this.#make(id);
    return this.told();
  }

  /** What there is to say of those that were made since the last time. */
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
