import {LiquidError} from '../diagnostic.ts';

/** What the strict grammar does not know: guess, guess and warn, or refuse. */
export interface ErrorMode {
  readonly name: 'lax' | 'warn' | 'strict';
  warn(error: LiquidError): void;
}

export interface Readings<T> {
  readonly mode: ErrorMode;
  readonly strict: () => T;
  readonly lax: () => T;
  /** Outputs are read strictly first in lax mode as well; other tags only where a mode asks for it. */
  readonly always?: boolean;
}

/** Reads markup by the grammar that the mode asks for. */
export function readByMode<T>(readings: Readings<T>): T {
  const {mode, strict, lax, always} = readings;
  if (mode.name === 'strict') return strict();
  if (mode.name === 'lax' && !always) return lax();
  try {
    return strict();
  } catch (error) {
    if (!(error instanceof LiquidError)) throw error;
    if (mode.name === 'warn') mode.warn(error);
    return lax();
  }
}
