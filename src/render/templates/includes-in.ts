import {SILENT_BLOCKS} from './silent-blocks.ts';

const INCLUDE = /\{%-?\s*include(?:_cached)?\s+([\w./-]+?)(?:\s|-?%\})/g;

/** The includes that a text asks for by name. */
export function includesIn(text: string): string[] {
  return Array.from(text.replace(SILENT_BLOCKS, '').matchAll(INCLUDE), ([, name]) => name!);
}
