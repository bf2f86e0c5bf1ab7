import type {FaultInFile} from './fault.ts';
import type {FaultCode} from './fault-kinds.ts';

/** One fault for all values of a file that are wrong in the same way: the first stands for them. */
export function examples(
  code: FaultCode,
  wrong: readonly string[],
  say: (value: string) => string,
): FaultInFile[] {
  const [first, ...others] = new Set(wrong);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
  return [{code, what: say(first) + more}];
}

/** Tells of each value in turn whether it was there before. */
export function seenBefore(): (value: string) => boolean {
  const seen = new Set<string>();
  return (value) => {
    const isKnown = seen.has(value);
    seen.add(value);
    return isKnown;
  };
}
