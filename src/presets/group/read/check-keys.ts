import {didYouMean} from '../../../index.ts';
import {type Block, warn} from './block.ts';

const RECURRING = new Set(['recurrence', 'recurring', 'recurs', 'rrule', 'repeat', 'repeats']);

/** Unknown keys are an author's own and kept; those that look mistyped get a warning. */
export function checkKeys(block: Block, known: readonly string[]): void {
  for (const key of Object.keys(block.values)) {
    if (known.includes(key)) continue;
    if (RECURRING.has(key)) {
      const message = `\`${key}\` has no meaning here: each meeting is announced by a post of its own.`;
      warn(block, key, {
        code: 'event-key',
        message,
        hint: 'Remove it, and write a post for the next meeting when it is near.',
      });
      continue;
    }
    const meant = didYouMean(key, known);
    if (meant === undefined) continue;
    const message = `\`${key}\` is not a key of \`${block.path}\`: did you mean \`${meant}\`?`;
    warn(block, key, {code: 'event-key', message, hint: `Write \`${meant}:\`, or rename the key.`});
  }
}
