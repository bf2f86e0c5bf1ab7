import {LiquidError} from '../diagnostic.ts';

/** What to do with markup that breaks the strict grammar: guess, guess and warn, or refuse. */
export interface ErrorMode {
  readonly name: 'lax' | 'warn' | 'strict';
  warn(error: LiquidError): void;
}

export interface Readings<T> {
  readonly mode: ErrorMode;
  readonly strict: () => T;
  readonly lax: () => T;
  /** Try the strict grammar first even in lax mode, as for outputs. */
  readonly always?: boolean;
}

/** Reads markup by the grammar that the mode calls for. */
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
