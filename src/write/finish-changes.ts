import {availableParallelism} from 'node:os';
import type {Diagnostic, Made, OutputFile} from '../model.ts';
import {made} from '../report/diagnostic.ts';
import {isSlow} from '../text/text-file.ts';
import type {Changes, Present} from './changes.ts';
import {isKept, makeSlow} from './slow-bytes.ts';

export interface FinishOrder {
  /** The folder that keeps what was made. */
  readonly cache: string | undefined;
  /** Told how many files there are to make, before the first. */
  readonly onSlow?: ((count: number) => void) | undefined;
}

/** Makes what is slow to make, several files at a time; the site does without those that cannot be made. */
export async function finishChanges(
  changes: Changes,
  present: Present,
  {cache, onSlow}: FinishOrder,
): Promise<Made<Changes>> {
  const slow = changes.write.filter(isSlow);
  onSlow?.(slow.filter((file) => !isKept(file, cache)).length);
  const waiting = slow.values();
  const finished = new Map<OutputFile, OutputFile | undefined>();
  const diagnostics: Diagnostic[] = [];
  const work = async () => {
    for (const file of waiting) {
      const {value: content, diagnostics: found} = await makeSlow(file, cache);
      finished.set(file, content && {...file, content});
      diagnostics.push(...found);
    }
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  if (finished.size === 0) return made(changes);
  const isMissing = (file: OutputFile) => finished.has(file) && finished.get(file) === undefined;
  const missing = new Set(changes.write.filter(isMissing).map(({path}) => path));
  const write = changes.write.filter((file) => !isMissing(file)).map((file) => finished.get(file) ?? file);
  const owned = new Set([...changes.owned].filter((path) => !missing.has(path)));
  const stale = [...present.owned].filter((path) => !owned.has(path));
  return made({...changes, write, owned, stale}, diagnostics);
}
