import {renameSync} from 'node:fs';
import {whenFree} from './when-free.ts';

/** Puts a complete file in place of another in one step. */
export function renameOver(from: string, to: string): void {
  whenFree(() => renameSync(from, to));
}
