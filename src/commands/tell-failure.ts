import type {Diagnostic} from '../model.ts';
import {printDiagnostics} from '../report/print.ts';

export interface Told {
  readonly root: string;
  readonly json?: boolean | undefined;
  readonly verbose?: boolean;
}

/** Reports why a command has no result, as text or, if requested, as JSON. */
export function tellFailure(diagnostics: readonly Diagnostic[], {root, json, verbose = false}: Told): void {
  if (json) process.stdout.write(`${JSON.stringify({ok: false, diagnostics}, null, 2)}\n`);
  else printDiagnostics(diagnostics, {root, verbose});
}
