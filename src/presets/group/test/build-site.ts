import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Diagnostic, Site} from '../../../api.ts';
import {build} from '../../../build.ts';
import {loadSite} from '../../../commands/load-site.ts';
import {createMemo} from '../../../memo/memo.ts';
import {packageRoot} from '../../../runtime/package-root.ts';

export interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** The site of a fictional group, with ten announcements like those of real groups. */
export const FIXTURE = join(packageRoot, 'src/presets/group/test/site');

export interface Changes {
  /** The time of the build. */
  readonly now?: string;
  /** Files that replace the fixture's or are added; undefined removes one. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** Builds the fixture in memory. */
export function buildFixture(changes: Changes = {}): Promise<Built> {
  return buildIn((root) => cpSync(FIXTURE, root, {recursive: true}), changes);
}

/** Builds a site of these files in memory. */
export function buildFiles(files: NonNullable<Changes['files']>): Promise<Built> {
  return buildIn(() => undefined, {files});
}

async function buildIn(
  prepare: (root: string) => void,
  {now = '2026-11-21T12:00:00Z', files = {}}: Changes,
): Promise<Built> {
  const root = mkdtempSync(join(tmpdir(), 'ssg-events-'));
  try {
    prepare(root);
    for (const [path, text] of Object.entries(files)) writeFile(join(root, path), text);
    return await buildFolder(root, now);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

function writeFile(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path, {recursive: true});
    return;
  }
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

/** Builds a folder in memory, using what earlier builds of it left in the memo. */
export async function buildFolder(root: string, now: string, memo = createMemo()): Promise<Built> {
  const {value: loaded, diagnostics: found} = await loadSite(root, {now: new Date(now)});
  if (!loaded) throw new Error(found.map(({message}) => message).join('\n'));
  const {value, diagnostics} = await build({...loaded, memo});
  const files = value.files.map(
    ({path, content}) => [path, typeof content === 'string' ? content : ''] as const,
  );
  return {files: new Map(files), site: value.site, diagnostics: [...found, ...diagnostics]};
}
