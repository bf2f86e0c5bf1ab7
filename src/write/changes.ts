import type {OutputFile} from '../model.ts';
import type {OutputFolder} from './output-folder.ts';
import type {WrittenRecords} from './records.ts';

/** What is in the output folder, as far as we know. */
export interface Present {
  readonly folder: OutputFolder;
  /** Paths of files that are ours. */
  readonly owned: ReadonlySet<string>;
  readonly records: WrittenRecords;
  /** Nothing is there yet, so nothing has to be looked for. */
  readonly isEmpty: boolean;
  /** Files in the place of a page are replaced, even if they are not ours. */
  readonly adopts?: boolean;
}

export interface Changes {
  readonly write: readonly OutputFile[];
  readonly unchanged: number;
  /** Paths of ours that the site no longer has. */
  readonly stale: readonly string[];
  /** Paths that will be ours afterwards. */
  readonly owned: ReadonlySet<string>;
}
