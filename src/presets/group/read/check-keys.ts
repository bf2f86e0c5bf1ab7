import {didYouMean} from '../../../index.ts';
import {type Block, warn} from './block.ts';

/** Unknown keys are an author's own and kept; those that look mistyped get a warning. */
export function checkKeys(block: Block, known: readonly string[]): void {
  for (const key of Object.keys(block.values)) {
    if (known.includes(key)) continue;
    const meant = didYouMean(key, known);
    if (meant === undefined) continue;
    const message = `\`${key}\` is not a key of \`${block.path}\`: did you mean \`${meant}\`?`;
    warn(block, key, {code: 'event-key', message, hint: `Write \`${meant}:\`, or rename the key.`});
  }
}
