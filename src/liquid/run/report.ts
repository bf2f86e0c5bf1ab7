import type {LiquidDiagnostic, LiquidError, Span} from '../diagnostic.ts';
import {placeOf} from '../text-place.ts';
import type {Program} from './program.ts';

/** A running program, and the offset of its current include. */
export interface Running {
  readonly program: Program;
  at: number;
}

type Severity = LiquidDiagnostic['severity'];

/** The problems of a page so far, and where it is now: running programs and a place in the innermost. */
export class Report {
  readonly diagnostics: LiquidDiagnostic[] = [];
  readonly running: Running[] = [];
  place: Span = {start: 0, end: 0};
  #told: LiquidError | undefined;

  tell(error: LiquidError, severity: Severity): void {
    this.diagnostics.push(this.diagnosticOf(error, severity));
  }

  /** Reports an error that may come by here again as it propagates. */
  tellOnce(error: LiquidError): void {
    if (error === this.#told) return;
    this.#told = error;
    this.tell(error, 'error');
  }

  /** Reports the problems in an include's text. */
  tellProgram(program: Program, start: number): void {
    if (program.diagnostics.length === 0) return;
    const frame = this.running.at(-1);
    if (frame) frame.at = start;
    const chain = chainOf(this.running);
    for (const diagnostic of program.diagnostics) this.diagnostics.push({...diagnostic, chain});
  }

  diagnosticOf(error: LiquidError, severity: Severity): LiquidDiagnostic {
    const {program} = this.running.at(-1) ?? {program: undefined};
    const span = error.span ?? this.place;
    const place = program ? placeOf(program.text, span, program.firstLine) : {line: 1, column: 1};
    const chain = chainOf(this.running.slice(0, -1));
    const {code, message, hint} = error;
    const path = program?.path ?? '';
    return {severity, code, message, path, ...place, ...(hint && {hint}), ...(chain.length > 0 && {chain})};
  }
}

function chainOf(frames: readonly Running[]): {path: string; line: number}[] {
  return frames.map(({program: {path, text, firstLine}, at}) => ({
    path,
    line: placeOf(text, {start: at, end: at}, firstLine).line,
  }));
}
