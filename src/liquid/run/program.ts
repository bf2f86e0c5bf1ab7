import type {LiquidDiagnostic} from '../diagnostic.ts';
import type {Context} from './context.ts';

/** A compiled template. */
export interface Program {
  readonly path: string;
  readonly text: string;
  readonly firstLine: number;
  readonly forgiving: boolean;
  readonly diagnostics: readonly LiquidDiagnostic[];
  /** The generated JavaScript, for reading. */
  source(): string;
  run(context: Context): string;
}
