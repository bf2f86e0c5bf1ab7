import {didYouMean} from '../../../api.ts';
import {type Block, refuse} from './block.ts';
import {readText} from './read-text.ts';

export interface Choice<T extends string> {
  readonly key: string;
  readonly values: readonly T[];
  /** Other words that people use, and the values they mean. */
  readonly synonyms?: Readonly<Record<string, T>>;
}

/** One of a few words; the first is the default. */
export function readChoice<T extends string>(block: Block, choice: Choice<T>): T {
  const {key, values, synonyms = {}} = choice;
  const text = readText(block, key)
    ?.toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  const found = text === undefined ? values[0] : values.find((value) => value === text);
  if (found !== undefined) return found;
  const near = didYouMean(text!, [...values, ...Object.keys(synonyms)]);
  const meant = near === undefined ? undefined : (synonyms[near] ?? near);
  refuse(block, key, {
    code: `event-${key}`,
    message: `\`${block.values[key]}\` is not an event ${key}${meant ? `: did you mean \`${meant}\`?` : '.'}`,
    hint: `Write one of ${values.map((value) => `\`${value}\``).join(', ')}.`,
  });
  return values[0]!;
}
