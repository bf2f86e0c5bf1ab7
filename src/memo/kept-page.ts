import type {Diagnostic, Made, OutputFile, Page} from '../model.ts';
import type {Memo} from './memo.ts';
import type {Seen} from './reads.ts';

/** A page of an earlier build. It is valid as long as the edition and the texts that it showed are. */
export interface KeptPage {
  readonly page: Page;
  readonly edition: object;
  readonly seen: Seen;
  readonly made: Made<OutputFile | undefined> | PageOnDisk;
}

/** A page that another process wrote: its text is in the output folder and need not be made. */
export interface PageOnDisk {
  readonly written: Pick<OutputFile, 'path' | 'digest'>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages of earlier builds, by their outputs. */
export function keptPages(memo: Memo): Map<string, KeptPage> {
  return memo.kept('pages');
}
