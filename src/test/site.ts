import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {build} from '../build.ts';
import type {BuildOptions} from '../commands/build-options.ts';
import {loadSite} from '../commands/load-site.ts';
import type {Diagnostic, Page, Site} from '../model.ts';

/** Files by path: text, or bytes if the encoding matters. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A site built in memory. */
export interface BuiltSite {
  readonly root: string;
  /** Text of each file by its path in the output folder; `undefined` if it was not made. */
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly pages: readonly Page[];
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

const config = 'title: Test group\nurl: https://group.example\ntimezone: Europe/Paris\n';

/** Writes a small site to a folder of its own, removed at the end of the test. */
export function writeFiles(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'ssg-test-'));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
  return root;
}

/** Builds a site written in a test. The default config has a title, a url and a time zone. */
export async function buildSite(files: Files, options: BuildOptions = {}): Promise<BuiltSite> {
  const hasConfig = Object.keys(files).some((path) => /^(ssg\.config\.|_config\.yml$)/.test(path));
  return buildFolder(writeFiles(hasConfig ? files : {'ssg.config.yml': config, ...files}), options);
}

/** Builds the site in a folder. */
export async function buildFolder(root: string, options: BuildOptions = {}): Promise<BuiltSite> {
  const loaded = await loadSite(root, {now: new Date('2026-11-21T12:00:00Z'), ...options});
  if (!loaded.value) throw new Error(loaded.diagnostics.map(({message}) => message).join('\n'));
  const {value, diagnostics} = await build(loaded.value);
  const texts = value.files.map(
    ({path, content}) => [path, typeof content === 'string' ? content : ''] as const,
  );
  return {root, ...value, files: Object.fromEntries(texts), diagnostics};
}

/** Layouts that show only what a test needs to see. */
export const bareTheme: Files = {
  'layouts/post.html': '<h1>{{ page.title }}</h1>{{ content }}',
  'layouts/page.html': '<h1>{{ page.title }}</h1>{{ content }}',
  'layouts/home.html': '{% for post in paginator.posts %}{{ post.url }} {{ post.title }}\n{% endfor %}',
};
