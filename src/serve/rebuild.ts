import type {First} from '../build.ts';
import type {Diagnostic, OutputFile} from '../model.ts';

/** A site that was built to be shown. */
export interface BuiltSite {
  readonly files: ReadonlyMap<string, OutputFile>;
  /** Path that the site stands under, without a slash at its end. */
  readonly base: string;
  /** Real paths of the folders that copied files lie in: the site's, its themes'. */
  readonly roots: readonly string[];
  /** Why `ssg build` would leave a page out, by its path below the output folder. */
  readonly marks: ReadonlyMap<string, string>;
  /** What there is to say of the text of a page, by its path below the output folder. */
  readonly warnings: ReadonlyMap<string, readonly Diagnostic[]>;
}

export interface Rebuilt {
  /** Absent after an error: the last good site stays. */
  readonly site?: BuiltSite;
  readonly diagnostics: readonly Diagnostic[];
  /** Real paths outside the site's folder that it was made from too: themes, config files. */
  readonly watch: readonly string[];
  /** The file that a diagnostic's path stands for. */
  fileOf(path: string): string;
}

/** Builds the site again; `changed` are absolute paths, none of them when anything may have changed. */
export type Rebuild = (
  changed: readonly string[],
  how: {readonly first: First | undefined; readonly signal: AbortSignal},
) => Promise<Rebuilt>;
