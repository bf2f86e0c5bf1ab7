import type {First} from '../build.ts';
import type {Diagnostic, OutputFile} from '../model.ts';
import {isError} from '../report/diagnostic.ts';

/** A site that was built to be served. */
export interface BuiltSite {
  readonly files: ReadonlyMap<string, OutputFile>;
  /** Base path of the site, without a trailing slash. */
  readonly base: string;
  /** Real paths of the folders that contain copied files: the site's and its themes'. */
  readonly roots: readonly string[];
  /** Real path of the folder that keeps what was slow to make, if there is one. */
  readonly cache?: string | undefined;
  /** Why `ssg build` would leave a page out, by its path below the output folder. */
  readonly marks: ReadonlyMap<string, string>;
  /** The warnings about a page's text, by its path below the output folder. */
  readonly warnings: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Warnings about style sheets, which may concern any page. */
  readonly styles: readonly Diagnostic[];
}

export interface Rebuilt {
  /** Absent after an error, when the last good site stays. */
  readonly site?: BuiltSite;
  readonly diagnostics: readonly Diagnostic[];
  /** Real paths outside the site's folder that it was also made from: themes, config files. */
  readonly watch: readonly string[];
  /** The file that a diagnostic's path refers to. */
  fileOf(path: string): string;
}

/** Why a build is not shown: its errors, or if there are none, the warnings that `--strict` counts as errors. */
export function obstaclesOf({site, diagnostics}: Rebuilt): readonly Diagnostic[] {
  if (site !== undefined) return [];
  const errors = diagnostics.filter(isError);
  return errors.length > 0 ? errors : diagnostics.map((one) => ({...one, severity: 'error'}));
}

/** Builds the site again; `changed` are absolute paths, and empty if anything may have changed. */
export type Rebuild = (
  changed: readonly string[],
  how: {readonly first: First | undefined; readonly signal: AbortSignal},
) => Promise<Rebuilt>;
