import {fenceLanguage} from './line-kinds.ts';
import type {Renderer} from './renderer.ts';

/** Lines of a text and the one to read next. */
export interface Lines {
  lines: readonly string[];
  at: number;
  /** HTML end tags known to be missing from the rest of the text. */
  hopeless: Set<string>;
  /** Where each mark that ends HTML was last found. */
  found: Map<string, {from: number; line: number}>;
}

/** Whether the line starts fenced code, which is on by default. */
export function isFence({extensions}: Renderer, line: string): boolean {
  return fenceLanguage(line) !== undefined && !extensions.has('no_fenced_code_blocks');
}
