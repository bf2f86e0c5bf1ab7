import type {Diagnostic, Made, OutputFile, Page} from '../model.ts';
import type {Seen} from './reads.ts';

/** A page of an earlier build. It holds as long as the edition does, and what it showed of texts. */
export interface KeptPage {
  readonly page: Page;
  readonly edition: object;
  readonly seen: Seen;
  readonly made: Made<OutputFile | undefined> | PageOnDisk;
}

/** A page that another process wrote: its text lies in the output folder, and need not be made. */
export interface PageOnDisk {
  readonly written: Pick<OutputFile, 'path' | 'digest'>;
  readonly diagnostics: readonly Diagnostic[];
}
