import {type Build, build} from '../build.ts';
import {isError} from '../report/diagnostic.ts';
import type {LoadedSite} from './load-site.ts';
import {tellFailure} from './tell-failure.ts';

/** Builds a site without writing it; undefined, once its errors are reported, if it has any. */
export async function buildOrTell(site: LoadedSite, json?: boolean): Promise<Build | undefined> {
  const {value, diagnostics} = await build(site);
  const errors = diagnostics.filter(isError);
  if (errors.length === 0) return value;
  tellFailure(errors, {root: site.root, json});
  return undefined;
}
