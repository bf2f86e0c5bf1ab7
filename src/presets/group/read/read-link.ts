import {type Block, warn} from './block.ts';
import {readEach, readText} from './read-text.ts';

/** A URL with `https:`, `http:`, `mailto:` or `tel:`, or a path on this site. */
export function readLink(block: Block, key: string): string | undefined {
  const text = readText(block, key);
  if (text === undefined || isLink(text)) return text;
  return warn(block, key, {
    code: 'event-link',
    message: `\`${text}\` is not a web address.`,
    hint: /^[\w.-]+\.\w{2,}(\/|$)/.test(text)
      ? `Did you mean \`https://${text}\`?`
      : 'Write the whole address: `https://…`.',
  });
}

/** The links that are present, by key. */
export function readLinks<K extends string>(block: Block, keys: readonly K[]): {[P in K]?: string} {
  return readEach(block, keys, readLink);
}

function isLink(text: string): boolean {
  return /^\/(?!\/)\S*$/.test(text) || (/^(https?|mailto|tel):\S+$/i.test(text) && URL.canParse(text));
}
